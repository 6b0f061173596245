// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

/** What the field's terms mean, one sentence each: for tooltips wherever one of them stands beside a figure. */
namespace plus48::ui::glossary
{
inline constexpr auto dbSpl = "dB SPL: how loud sound is in the air. A quiet room has 30, speech a hand away from the mouth about 80.";
inline constexpr auto dbu = "dBu: voltage in decibels. 0 dBu is 0.775 volts; a microphone gives \xe2\x88\x92"
                            "60 to \xe2\x88\x92"
                            "30, a line output +4.";
inline constexpr auto dbfs = "dBFS: decibels below full scale. At 0 the recording can hold no more, and clips.";
inline constexpr auto dbfsA = "dBFS (A): noise below full scale, weighted as the ear hears it: hiss counts, rumble hardly does. Lower is quieter.";
inline constexpr auto lufs = "LUFS: how loud the whole take seems to the ear, as broadcasters measure it (BS.1770).";
inline constexpr auto ein = "EIN, equivalent input noise: a preamp's own hiss, as if it came in with the microphone. More negative is quieter.";
inline constexpr auto diagram = "Levels from the sound to the recording: red is where each stage clips, lilac its noise; the sound has to lie between them.";
inline constexpr auto noiseShares = "How much each part adds to the noise of the recording, in percent of its power as the ear hears it.";
inline constexpr auto verdict = "Worked out for your source, distance and room: whether another preamp would be heard to be quieter, or only sounds different.";
inline constexpr auto converter = "The converter turns volts into numbers; the loudest it takes is full scale, 0 dBFS.";

/** Two delays that are never called by one name: that of the interface that is simulated, and that of the device that really plays. */
inline constexpr auto interfaceBuffer = "Interface buffer: how many samples the simulated interface collects before it passes them on. It makes the interface delay, and works your computer no harder.";
inline constexpr auto interfaceDelay = "Interface delay: how late the simulated interface makes you hear yourself through the computer: two interface buffers, converters and a small reserve.";
inline constexpr auto deviceBlock = "Device block: how many samples your real sound card takes at a time. Smaller blocks are earlier, and may crackle.";
inline constexpr auto deviceDelay = "Device delay: how late your real sound card and computer are, there and back. The interface delay comes on top.";

/** The sentence for the terms in a text such as `Input noise (EIN)`, `+26 dBu` or `dBFS`; empty where there is none. */
juce::String meaningIn (const juce::String& text);
} // namespace plus48::ui::glossary
