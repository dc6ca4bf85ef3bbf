/// The page's only script: seeks the player, follows it in transcript and waveform, and listens to keys.
enum ReportScript {
    static let source = """
        "use strict";
        (() => {
          const calls = [...document.querySelectorAll("section.sound")];
          const audioOf = (call) => call && call.querySelector("audio");
          const play = (call, second) => {
            const audio = audioOf(call);
            if (!audio) return;
            for (const other of document.querySelectorAll("audio")) if (other !== audio) other.pause();
            const go = () => {
              audio.currentTime = Math.max(0, second);
              call.dataset.atSecond = audio.currentTime;
              audio.play().catch(() => {});
            };
            if (audio.readyState > 0) return go();
            audio.addEventListener("loadedmetadata", go, { once: true });
            audio.load();
          };
          for (const call of calls) {
            const lines = [...call.querySelectorAll(".transcript li")];
            const cursors = [...call.querySelectorAll("svg .now")];
            const audio = audioOf(call);
            call.addEventListener("click", (event) => {
              const svg = event.target.closest("svg");
              const place = event.target.closest("[data-at]");
              if (svg) {
                const box = svg.getBoundingClientRect();
                play(call, (event.clientX - box.left) / box.width * Number(svg.dataset.length));
              } else if (place && getSelection().isCollapsed) {
                play(call, Number(place.dataset.at));
              }
            });
            audio.addEventListener("timeupdate", () => {
              const now = audio.currentTime;
              for (const line of lines) {
                const is = now >= Number(line.dataset.at) && now < Number(line.dataset.end);
                line.classList.toggle("now", is);
              }
              for (const cursor of cursors) {
                const svg = cursor.ownerSVGElement;
                const x = now / Number(svg.dataset.length) * svg.viewBox.baseVal.width;
                cursor.setAttribute("x1", x);
                cursor.setAttribute("x2", x);
              }
            });
          }
          const show = (hit) => {
            hit.focus();
            play(hit.closest("section"), Number(hit.dataset.at));
          };
          const step = (from, by) => {
            const hits = [...document.querySelectorAll(".hit")];
            const at = hits.indexOf(from.closest(".hit"));
            const next = hits[Math.max(0, Math.min(hits.length - 1, at + by))];
            if (next) show(next);
          };
          document.addEventListener("keydown", (event) => {
            const from = event.target.closest ? event.target : document.body;
            if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return;
            if (from.closest("audio, input, textarea, select")) return;
            if (event.code === "KeyJ") return step(from, 1);
            if (event.code === "KeyK") return step(from, -1);
            const call = from.closest("section.sound");
            const audio = audioOf(call);
            if (!audio) return;
            if (event.key === "ArrowLeft") play(call, audio.currentTime - 3);
            else if (event.key === "ArrowRight") play(call, audio.currentTime + 3);
            else if (event.key !== " " || from.closest("button")) return;
            else if (audio.paused) audio.play().catch(() => {});
            else audio.pause();
            event.preventDefault();
          });
          const open = () => {
            const hit = location.hash.startsWith("#hit-") && document.getElementById(location.hash.slice(1));
            if (hit) show(hit);
          };
          addEventListener("hashchange", open);
          open();
          document.documentElement.dataset.ready = "true";
        })();
        """
}
