import pytest


@pytest.mark.parametrize("address", ["/", "/coverage", "/apis", "/_stcore/health"])
def test_everything_else_is_the_dashboards(ask, address):
    assert ask(address).body == b"dashboard"


def test_the_index_links_to_every_table(ask):
    index = ask("/api/v1").json

    addresses = [one["address"].replace("{code}", "CZ-BRNO-SECAP-2030") for one in index["tables"]]
    assert "/api/v1/coverage/countries" in addresses
    statuses = {address: ask(address).status for address in addresses}
    assert {address for address, status in statuses.items() if status != 200} == {
        "/api/v1/coverage/regions"  # needs a criterion
    }


def test_behind_a_path_prefix_addresses_carry_it(ask):
    reply = ask("/smart/api/v1/regions?limit=1", prefix="/smart/")

    assert reply.json["next"].startswith("/smart/api/v1/regions?")
    assert ask("/smart/api/v1/openapi.json", prefix="smart").json["servers"] == [
        {"url": "/smart/api/v1"}
    ]
    assert "/smart/api/v1" in ask("/smart/api/nothing", prefix="smart").json["detail"]
