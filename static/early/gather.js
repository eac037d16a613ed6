// Streamlit draws the whole page again for each message it hears by itself, and a run begins with
// two that say only that it begins. Once a page stands, what a run sends is passed on together:
// when the run has ended, and at the latest after the time at which a person begins to wait.
(() => {
  const LATEST = 100; // milliseconds
  const ENDED = [0x4a, 0]; // ForwardMsg.session_status_changed that says nothing else: no run goes on
  const listen = WebSocket.prototype.addEventListener;
  const isEnd = ({ data }) =>
    data.byteLength === ENDED.length && ENDED.every((byte, at) => byte === new Uint8Array(data)[at]);

  const gathered = (passOn) => {
    let stands = false;
    let timer = null;
    const held = [];
    const pass = () => {
      clearTimeout(timer);
      timer = null;
      held.splice(0).forEach(passOn);
    };
    return (message) => {
      held.push(message);
      const ended = isEnd(message);
      if (ended || !stands) pass();
      else timer ??= setTimeout(pass, LATEST);
      stands ||= ended;
    };
  };

  WebSocket.prototype.addEventListener = function (kind, listener, ...options) {
    const heard = kind === "message" ? gathered(listener.bind(this)) : listener;
    return listen.call(this, kind, heard, ...options);
  };
})();
