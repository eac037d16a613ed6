"""The empty page on which the browser draws: our plotly.js, an empty base map, no way out."""

from kaleido import PageGenerator

from exports.pictures.offline import base_map_script, fingerprint


class Canvas:
    """Kaleido's page; whatever a figure holds, it can load nothing and run nothing of its own."""

    def generate_index(self) -> str:
        """The page; without MathJax, which would come from the internet."""
        script = base_map_script()
        policy = (
            f"default-src 'none'; script-src file: {fingerprint(script)}; "
            "style-src 'unsafe-inline'; img-src data: blob:"
        )
        page = PageGenerator(mathjax=False)
        page.header = (
            '<!DOCTYPE html><html><head><meta charset="utf-8">'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
            f'<style id="head-style"></style><script>{script}</script>'
        )
        return str(page.generate_index())
