/// The page's only script: seeks the player, follows it in transcript and waveform, and listens to keys.
enum ReportScript {
    static let source = """
        "use strict";
        (() => {
          const calls = [...document.querySelectorAll("section.call")];
          let current = calls.find((call) => call.querySelector("audio")) || calls[0];
          const audioOf = (call) => call && call.querySelector("audio");
          const play = (call, second) => {
            const audio = audioOf(call);
            current = call;
            if (!audio) return;
            for (const other of document.querySelectorAll("audio")) if (other !== audio) other.pause();
            const go = () => { audio.currentTime = second; audio.play().catch(() => {}); };
            if (audio.readyState > 0) go(); else audio.addEventListener("loadedmetadata", go, { once: true });
            if (audio.readyState === 0) audio.load();
          };
          for (const call of calls) {
            const lines = [...call.querySelectorAll(".transcript li")];
            const cursors = [...call.querySelectorAll("svg .now")];
            call.addEventListener("click", (event) => {
              const svg = event.target.closest("svg");
              if (svg) {
                const box = svg.getBoundingClientRect();
                play(call, (event.clientX - box.left) / box.width * Number(svg.dataset.length));
                return;
              }
              const place = event.target.closest("[data-at]");
              if (place) play(call, Number(place.dataset.at));
            });
            const audio = audioOf(call);
            if (!audio) continue;
            audio.addEventListener("play", () => { current = call; });
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
          const step = (by) => {
            const hits = [...document.querySelectorAll(".hit")];
            const at = hits.indexOf(document.activeElement);
            const next = hits[Math.max(0, Math.min(hits.length - 1, at + by))];
            if (!next) return;
            next.focus();
            play(next.closest("section"), Number(next.dataset.at));
          };
          document.addEventListener("keydown", (event) => {
            if (event.metaKey || event.ctrlKey || event.altKey) return;
            const place = document.activeElement && document.activeElement.closest("[data-at]");
            if (event.key === " ") {
              const audio = audioOf(current);
              if (!audio || event.target.tagName === "AUDIO") return;
              event.preventDefault();
              if (audio.paused) audio.play().catch(() => {}); else audio.pause();
            } else if (event.key === "Enter" && place) {
              play(place.closest("section"), Number(place.dataset.at));
            } else if (event.key === "j" || event.key === "ArrowRight") {
              step(1);
            } else if (event.key === "k" || event.key === "ArrowLeft") {
              step(-1);
            }
          });
          const open = () => {
            const hit = location.hash.startsWith("#hit-") && document.getElementById(location.hash.slice(1));
            if (!hit) return;
            hit.focus();
            play(hit.closest("section"), Number(hit.dataset.at));
          };
          addEventListener("hashchange", open);
          open();
          document.documentElement.dataset.ready = "true";
        })();
        """
}
