const test = JSON.parse (document.getElementById ("test").textContent);
const isTell = test.question === "tell", at = id => document.getElementById (id);
const sound = new Sound (test.sounds);
const numbers = { 10: "Ten", 12: "Twelve", 16: "Sixteen", 24: "Twenty-four" };
let done = 0, count = 0, isSecond = false, isRunning = false;

// From the system's generator, so that nobody can work out the next one.
const toss = () => crypto.getRandomValues (new Uint8Array (1))[0] % 2 === 1;
const say = (id, text) => { at (id).textContent = text; };
const icon = name => `<svg class="icon" aria-hidden="true"><use href="#${name}"/></svg>`;

function show (id) {
  for (const screen of document.querySelectorAll ("main")) screen.hidden = screen.id !== id;
  window.scrollTo (0, 0);
}

function prepareStart () {
  const who = test.sender || "Somebody";
  at ("from").hidden = ! test.sender;
  say ("sender", test.sender);
  document.title = test.sender ? `A blind test from ${test.sender}` : "A blind test";
  say ("question", isTell ? "Can you hear the difference?" : "Which do you like?");
  say ("intro", `${who} recorded one ${test.source} in two ways. Both are equally loud. What they are stays hidden until your last answer.`);
  say ("step2", isTell ? "Listen to A, B and X" : "Listen to both");
  say ("step2more", isTell ? "X is one of the two, picked by chance each time" : "Their order is picked by chance each time");
  say ("step3", isTell ? "Say which one X is" : "Say which one you like");
  say ("step3more", `${numbers[test.trials]} times; ${isTell ? "guessing is fine" : "no answer is wrong"}`);
  say ("goText", `Start, about ${Math.round (test.trials / 5)} minutes`);
}

// What the buttons of a trial stand for: 0 and 1 are the two sounds, in the order of the page.
const versionOf = tile => tile === "X" ? +isSecond : isTell ? +(tile === "B") : +(tile === "2") ^ +isSecond;
const tiles = isTell ? [["A", "Version A", "a"], ["X", "It is A or B", "x"], ["B", "Version B", "b"]] : [["1", "First", "x"], ["2", "Second", "x"]];

function prepareTrial () {
  say ("hint", `Switch as often as you like, then answer. ${isTell ? "Guessing is fine" : "No answer is wrong"}.`);
  say ("luck", isTell ? "What guessing looks like" : "What tossing a coin looks like");
  say ("ask", isTell ? "Which one is X?" : "Which one do you like?");
  at ("tiles").innerHTML = tiles.map (([key, , look]) => `<button class="tile ${look}" data-tile="${key}" aria-keyshortcuts="${key}"><span class="big">${key}</span>
    <span class="keys">${icon ("speaker")}<kbd>${key}</kbd></span><span class="low"><b></b><span></span></span></button>`).join ("");
  at ("left").innerHTML = (isTell ? "X is A" : "The first") + " <kbd>←</kbd>";
  at ("right").innerHTML = (isTell ? "X is B" : "The second") + " <kbd>→</kbd>";
  at ("left").setAttribute ("aria-keyshortcuts", "ArrowLeft");
  at ("right").setAttribute ("aria-keyshortcuts", "ArrowRight");

  if (! isTell) for (const id of ["left", "right"]) at (id).classList.remove ("a", "b");

  say ("loopText", `Loop of ${test.seconds.toFixed (1)} s`);
  at ("wave").setAttribute ("aria-label", `The waveform of both: a loop of ${test.seconds.toFixed (1)} seconds`);
  at ("shape").setAttribute ("viewBox", `0 0 ${test.peaks.length} 2`);
  at ("shape").innerHTML = test.peaks.map ((peak, i) => `<rect x="${i + .15}" y="${1 - Math.max (.02, peak)}" width=".7" height="${2 * Math.max (.02, peak)}"/>`).join ("");
  at ("pips").classList.toggle ("many", test.trials > 12);
}

function hear (key) {
  sound.hear (versionOf (key));

  for (const [tile, name] of tiles) {
    const button = document.querySelector (`[data-tile="${tile}"]`), isOn = tile === key;
    button.setAttribute ("aria-pressed", isOn);
    button.querySelector (".low b").textContent = isOn ? `You hear ${isTell ? tile : "the " + name.toLowerCase ()}` : tile === "X" ? "X" : name;
    button.querySelector (".low span").innerHTML = isOn && tile === "X" ? name : isOn ? "Playing" : '<span class="mouse">Click</span><span class="touch">Tap</span> to hear';
  }
}

function nextTrial () {
  isSecond = toss ();
  say ("where", `Trial ${done + 1} of ${test.trials}`);
  at ("pips").innerHTML = [...Array (test.trials)].map ((_, i) => `<i class="${i < done ? "done" : i === done ? "now" : ""}" data-number="${i + 1}"></i>`).join ("");
  hear (tiles[0][0]);
}

function answer (isRightButton) {
  if (! isRunning) return;

  // Right answers, or how often B was liked.
  count += isTell ? +(isRightButton === isSecond) : +(isRightButton !== isSecond);
  done += 1;
  done < test.trials ? nextTrial () : finish ();
}

async function start () {
  at ("go").disabled = true;

  try {
    await sound.start ();
  } catch (error) {
    at ("problem").hidden = false;
    say ("problem", "Your browser can’t play this. Try another.");
    return;
  }

  again ();
}

function again () {
  done = count = 0;
  isRunning = true;
  sound.context.resume ();
  show ("trial");
  nextTrial ();
  at ("ask").focus ();
  requestAnimationFrame (follow);
}

function follow () {
  if (! isRunning) return;

  at ("head").style.left = `${100 * sound.position}%`;
  const name = sound.isPlaying ? "pause" : "play", button = at ("pauseButton");

  if (button.dataset.shows !== name) {
    button.dataset.shows = name;
    button.querySelector ("use").setAttribute ("href", `#${name}`);
    button.setAttribute ("aria-label", name === "pause" ? "Pause" : "Play");
  }

  requestAnimationFrame (follow);
}

// The reveal is no text in the page: a glance at its source gives nothing away.
function revealed () {
  let state = test.key >>> 0;
  const bytes = Uint8Array.from (atob (test.reveal), c => {
    state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
    return c.charCodeAt (0) ^ (state & 255);
  });
  return JSON.parse (new TextDecoder ().decode (bytes));
}

function chart (score) {
  const most = Math.max (...test.outcomes), bars = test.outcomes.length, width = innerWidth <= 640 ? 318 : 560, height = innerWidth <= 640 ? 96 : 264, top = 36;
  const step = width / bars, middle = i => (i + .5) * step, tall = n => Math.max (2, n / most * height);
  let inside = `<path d="M0 ${top + height + .5}H${width}" stroke="var(--line2)"/>`;
  test.outcomes.forEach ((n, i) => {
    const isYou = i === score, isBeyond = isTell ? i > score : Math.abs (2 * i - test.trials) >= Math.abs (2 * score - test.trials);
    const every = bars > 14 && i % 2 !== score % 2 ? "" : `<text class="${isYou ? "you" : ""}" x="${middle (i)}" y="${top + height + 20}">${i}</text>`;
    inside += `<rect x="${middle (i) - .36 * step}" y="${top + height - tall (n)}" width="${.72 * step}" height="${tall (n)}" rx="${Math.min (4, tall (n) / 2)}" fill="var(--${isYou ? "t1" : isBeyond ? "t3" : "s4"})"/>${every}`;
  });
  const label = test.scores[score].you, half = 4 * label.length + 10, x = Math.min (width - half, Math.max (half, middle (score))), y = top + height - tall (test.outcomes[score]) - 10;
  inside += `<rect x="${x - half}" y="${y - 26}" width="${2 * half}" height="24" rx="6" fill="var(--t1)"/><path d="M${middle (score) - 5} ${y - 2.5}h10l-5 6z" fill="var(--t1)"/><text class="bubble" x="${x}" y="${y - 10}">${label}</text>`;
  at ("chart").setAttribute ("viewBox", `0 0 ${width} ${top + height + 26}`);
  at ("chart").setAttribute ("aria-label", `${label}. By luck alone, of ${test.outcomes.reduce ((a, b) => a + b)} tests: ` + test.outcomes.map ((n, i) => `${i}: ${n}`).join (", "));
  at ("chart").innerHTML = inside;
}

function finish () {
  isRunning = false;
  sound.stop ();
  const words = test.scores[count], names = revealed ();
  say ("where", "Result");
  say ("got", words.intro);
  at ("figure").innerHTML = `${words.figure}<span> ${words.ofHowMany}</span>`;
  say ("verdict", words.verdict);
  at ("explanation").innerHTML = words.explanation.replace (/\*\*(.*?)\*\*/g, "<b>$1</b>");
  say ("fair", test.fair);
  say ("nameA", names[0].name); say ("detailA", names[0].detail);
  say ("nameB", names[1].name); say ("detailB", names[1].detail);
  say ("copied", `What is copied: “${oneLine ()}”`);
  show ("result");
  chart (count);
  at ("verdict").focus ();
}

function oneLine () {
  const words = test.scores[count], names = revealed ();
  const whose = test.sender ? `${test.sender}’s` : "a";
  return isTell ? `I took ${whose} blind test and got ${words.figure} ${words.ofHowMany}: ${names[0].name} against ${names[1].name}.`
                : `I took ${whose} blind test. ${words.verdict}, ${words.figure} ${words.ofHowMany}: A is ${names[0].name}, B is ${names[1].name}.`;
}

async function copy () {
  try {
    await navigator.clipboard.writeText (oneLine ());
  } catch (error) {
    // A page from a file may not be allowed to, or knows no clipboard.
    const field = document.body.appendChild (document.createElement ("textarea"));
    field.value = oneLine ();
    field.select ();
    document.execCommand ("copy");
    field.remove ();
    at ("copyButton").focus ();
  }

  say ("copyText", "Copied");
  setTimeout (() => say ("copyText", "Copy my result"), 2000);
}

function onKey (event) {
  if (! isRunning || event.ctrlKey || event.altKey || event.metaKey) return;

  const key = event.key.toUpperCase ();
  const action = key === " " ? () => sound.toggle () : key === "ARROWLEFT" ? () => answer (false) : key === "ARROWRIGHT" ? () => answer (true)
               : tiles.some (([tile]) => tile === key) ? () => hear (key) : null;

  if (action === null) return;

  // Space would press the button that has the focus as well.
  event.preventDefault ();

  if (event.type === "keydown" && ! event.repeat) action ();
}

document.addEventListener ("keydown", onKey);
document.addEventListener ("keyup", onKey);
at ("tiles").addEventListener ("click", event => { const tile = event.target.closest ("[data-tile]"); if (tile) hear (tile.dataset.tile); });
at ("left").addEventListener ("click", () => answer (false));
at ("right").addEventListener ("click", () => answer (true));
at ("pauseButton").addEventListener ("click", () => sound.toggle ());
at ("go").addEventListener ("click", start);
at ("again").addEventListener ("click", again);
at ("copyButton").addEventListener ("click", copy);
prepareStart ();
prepareTrial ();
at ("go").focus ();
