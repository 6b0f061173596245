// Both versions play all the time, in step; which of them is heard is a matter of gain. Every press makes the same short
// dip, whether it changes anything or not, so that no click or gap tells X from A and B.
class Sound {
  constructor (encoded) { this.encoded = encoded; }

  // Only after a tap: browsers start no sound before.
  async start () {
    this.context = new (window.AudioContext || window.webkitAudioContext) ();
    this.context.resume ();
    const buffers = await Promise.all (this.encoded.map (text => this.decode (text)));
    this.dip = this.context.createGain ();
    this.dip.connect (this.context.destination);
    this.seconds = buffers[0].duration;
    this.begin = this.context.currentTime + 0.05;
    this.levels = buffers.map (buffer => {
      const source = this.context.createBufferSource (), level = this.context.createGain ();
      source.buffer = buffer;
      source.loop = true;
      level.gain.value = 0;
      source.connect (level).connect (this.dip);
      source.start (this.begin);
      return level;
    });
  }

  decode (text) {
    const bytes = Uint8Array.from (atob (text), c => c.charCodeAt (0)).buffer;

    // Older browsers know no promise here.
    return new Promise ((done, failed) => this.context.decodeAudioData (bytes, done, failed));
  }

  hear (version) {
    const now = this.context.currentTime, middle = now + 0.01, end = middle + 0.01, dip = this.dip.gain;
    dip.cancelScheduledValues (now);
    dip.setValueAtTime (dip.value, now);
    dip.linearRampToValueAtTime (0, middle);
    dip.linearRampToValueAtTime (1, end);
    this.levels.forEach ((level, i) => {
      level.gain.cancelScheduledValues (now);
      level.gain.setValueAtTime (i === version ? 1 : 0, middle);
    });
  }

  get isPlaying () { return this.context.state === "running"; }
  toggle () { return this.isPlaying ? this.context.suspend () : this.context.resume (); }
  stop () { return this.context.suspend (); }

  // From 0 to 1.
  get position () { return Math.max (0, this.context.currentTime - this.begin) / this.seconds % 1; }
}
