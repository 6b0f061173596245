// SPDX-License-Identifier: GPL-3.0-or-later
#include "Glossary.h"

#include <algorithm>
#include <utility>

namespace plus48::glossary
{
namespace
{
/** Spellings between bars, and the meaning. */
constexpr std::pair<const char*, const char*> rows[] {
    { "EIN|equivalent input noise|input noise", "A preamp's own hiss, as if it came in with the microphone: more negative is quieter." },
    { "THD|total harmonic distortion", "How much of the sound is overtones that the equipment has added, in percent." },
    { "dBFS (A)|dBFS(A)", "Noise below full scale, weighted as the ear hears it: hiss counts, rumble hardly does, and lower is quieter." },
    { "dBFS", "Decibels below full scale: at 0 the recording can hold no more, and clips." },
    { "dB SPL|dBSPL", "How loud sound is in the air: a quiet room has 30, speech a hand away from the mouth about 80." },
    { "dBA|dB(A)|dB-A", "How loud noise is to the ear, which hardly hears its rumble: a bedroom at night has 30." },
    { "dBu|dBu-A", "Voltage in decibels, 0 being 0.775 volts: a microphone gives \xe2\x88\x92"
                   "60 to \xe2\x88\x92"
                   "30, a line output +4." },
    { "dBV", "Voltage in decibels, 0 being 1 volt: the same voltage has 2.2 more in dBu." },
    { "dBc", "How strong an overtone is beside its tone: \xe2\x88\x92"
             "40 is a hundredth of it." },
    { "LUFS", "How loud a whole take seems to the ear, as broadcasters measure it (BS.1770)." },
    { "LU", "By how much one sound seems louder than another, in the decibels of LUFS: 1 is hardly heard." },
    { "millisecond|ms", "A thousandth of a second: sound goes 34 cm in one, and from 10 on a delay is felt while one plays." },

    // The field's words.
    { "interface buffer", "How many samples the simulated interface collects before it passes them on: it makes the interface delay." },
    { "interface delay", "How late the simulated interface makes you hear yourself through the computer: two interface buffers, and converters." },
    { "device block", "How many samples your real sound card takes at a time: smaller blocks are earlier, and may crackle." },
    { "device delay", "How late your real sound card and computer are, there and back: the interface delay comes on top." },
    { "buffer|buffer size", "Samples that are collected before they are passed on: a small one is early, a large one gives the computer time." },
    { "latency|delay|round trip", "How late something is heard: more than about 10 ms is felt while one plays." },
    { "direct monitoring|Direct", "Hearing yourself straight from the interface, without the way through the computer and its delay." },
    { "phantom power|+48 V|+48V|48 V", "48 volts that an interface sends up the microphone's cable: condensers and boosters need them." },
    { "mic input|MIC|mic in", "The socket with the most gain, for microphones, which give some thousandths of a volt." },
    { "line input|LINE|line in|line level", "The socket for what is loud already, about a volt: keyboards, and the output of a preamp." },
    { "instrument input|INST|instrument in|Hi-Z", "The socket for electric guitar and bass: with 1 M\xce\xa9 it leaves a pickup its treble." },
    { "XLR", "The round plug of microphones, with three pins: what the cable catches on the way cancels at its end." },
    { "TRS", "A plug with tip, ring and sleeve: a line whose cable catches no hum, or both ears of headphones." },
    { "TS", "A plug with tip and sleeve only, as guitars have it: short cables, please, as it catches hum." },
    { "balanced", "Two wires carry the sound with opposite signs, so that what both of them catch on the way cancels." },
    { "impedance|\xce\xa9|k\xce\xa9|M\xce\xa9|input impedance|output impedance", "What a socket puts in the way of alternating current: an input wants far more of it than what is plugged in." },
    { "noise floor|noise", "What is left when nobody plays: hiss of microphone, preamp and converter, and the room." },
    { "self-noise", "The hiss that a microphone makes by itself, said as loud as if it were in the air, in dBA." },
    { "output noise", "The hiss that comes out of a device at the end, whatever its gain." },
    { "sensitivity|mV per Pa", "How much voltage a microphone gives for a sound of 94 dB SPL, which is one pascal." },
    { "frequency response|response", "How loud each pitch comes out, from bass to treble: a flat line changes nothing." },
    { "resonance", "A pitch that a pickup or microphone makes louder by itself." },
    { "headroom", "How much louder it may get before it clips." },
    { "clipping|clip|clipped|overload|overloaded", "Louder than a part of the path can carry: the tops of the waves are cut off, and it crackles." },
    { "low cut|high-pass", "Takes rumble, steps and handling noise away, below the voice." },
    { "phase flip|polarity|flip", "Turns the wave upside down, where two microphones at one source would cancel each other." },
    { "pad", "Makes a signal weaker in front of the preamp, for sources that are too loud for it." },
    { "trim", "A volume behind a preamp's output: it takes back what more drive has made louder." },
    { "level match|level-matched|level matched", "A and B are made equally loud, as the louder of two always seems the better one." },
    { "blind test|ABX", "You hear X without knowing whether it is A or B, and say which: luck alone is right half the time." },
    { "spill|bleed", "Sound that reaches a microphone it was not meant for." },
    { "howl|feedback|howling", "A microphone hears its own loudspeaker, and each time round is louder than the one before." },
    { "loop gain", "How much louder a sound is after once round microphone and loudspeaker: from 0 dB on it howls." },
    { "notch|notches", "A pitch that is missing, because the same sound came twice and cancelled there." },
    { "limiter", "Holds back what would be too loud for your ears: it is in what you hear, never in what is recorded." },
    { "condenser|condenser microphone", "A microphone with a charged diaphragm, as thin as foil: loud, detailed, and in need of +48 V." },
    { "dynamic microphone", "A microphone with a coil in a magnet: robust, without power, and weak, so that it needs much gain." },
    { "ribbon|ribbon microphone", "A microphone with a strip of thin metal in a magnet: soft treble, and the weakest signal of all." },
    { "electret", "A condenser microphone whose charge is built in, as headsets have it: small, and with more hiss." },
    { "cardioid", "Hears what is in front of it, and hardly what is behind." },
    { "supercardioid", "Hears the front more narrowly than a cardioid does, and a little of what is right behind." },
    { "figure of eight|figure-eight|figure-of-eight|figure 8", "Hears front and back alike, and nothing from the sides." },
    { "omnidirectional|omni", "Hears all around alike, and has no proximity effect." },
    { "pattern|polar pattern", "From where a microphone hears: all around, mostly in front, or front and back." },
    { "proximity effect|bass when close", "The closer a microphone that hears mostly the front, the more bass it gives." },
    { "pickup|single coil|humbucker", "The coil below the strings of a guitar: it turns dull where a socket has too little impedance." },
    { "harmonic|overtone", "A tone at a multiple of the one that is played: preamps add some when they are driven." },
    { "transformer", "Two coils around iron that pass the sound on by magnetism: driven hard, its bass gets thicker." },
    { "tube|valve", "A glass amplifier: clean at a working level, and with a second harmonic when it is driven." },
    { "class A", "A circuit whose parts never switch off, so that nothing is bent where the wave goes through zero." },
    { "colour|character", "What a preamp does to the sound beside making it louder: overtones, and a little of the response." },
    { "drive|pushed", "How hard a preamp works: more gain in front, as much less trim behind, and so more colour at the same loudness." },
    { "converter|ADC|A/D converter", "Turns volts into numbers: the loudest that it takes is full scale, 0 dBFS." },
    { "full scale", "The loudest that a converter can write down, 0 dBFS: interfaces reach it at different voltages." },
    { "sample rate|44.1 kHz|48 kHz|96 kHz", "How often a second the sound is measured: 48 kHz is 48,000 times, enough for all that ears can hear." },
    { "sample", "One of the measurements that a recording is made of: 48,000 a second, as a rule." },
    { "bits|bit depth|24-bit", "How finely each sample is written down: 24 bits go far below the hiss of any preamp." },
    { "dither", "A trace of noise that keeps very quiet sounds smooth where a file has few bits." },
    { "clock|word clock", "What tells converters when to measure: devices that are linked follow the clock of one of them." },
    { "optical link|ADAT|optical", "A cable of light that brings eight more channels from one device to another." },
    { "booster|inline booster", "A small amplifier in the microphone's cable: 25 dB of gain, fed by +48 V." },
    { "audio interface|interface", "The box between microphones and computer: it turns their signal into numbers, and numbers back into sound." },
    { "sound card", "What gives a computer its sockets for sound: the one built in has much more hiss than an audio interface." },
    { "preamp|preamplifier", "The amplifier that lifts a microphone's weak signal to working level." },
    { "monitors|monitor|nearfield", "Loudspeakers for listening closely: an open microphone hears them as well." },
    { "headphones|closed headphones|open headphones", "Loudspeakers for your ears alone: closed ones let hardly anything reach the microphone." },
    { "gain", "How much a preamp makes the signal louder, in dB: a microphone needs 30 to 60." },
    { "Hz|kHz|frequency|hertz", "Swings a second: 50 is a hum, 200 a voice, 3 kHz its clarity, and 20 kHz the end of hearing." },
    { "peak", "The highest point that a sound reaches: it belongs at \xe2\x88\x92"
              "18 to \xe2\x88\x92"
              "6 dBFS." },
    { "average|RMS", "How strong a sound is over some time, apart from its peaks: closer to how loud it seems." },
    { "dB|decibel", "By how much one level is more than another: 6 is twice the voltage, 20 ten times, and 10 seems twice as loud." },

    // Everyday words, in the field's sense.
    { "raw performance", "What met the microphone, kept beside the take: so it can be heard through any other equipment later." },
    { "stereo pair", "Two inputs that belong together, as left and right." },
    { "built-in|path A", "The preamp inside the interface, which is path A." },
    { "external preamp|path B", "A preamp in a box of its own in front of the interface, which is path B." },
    { "threshold of hearing", "The quietest that young ears can hear, at each pitch (ISO 226)." },
    { "take", "One recording, from Record to Stop: nothing is ever recorded over." },
    { "loop", "A stretch of a take that is played again and again." },
    { "distance", "From source to microphone: half of it makes the source 6 dB louder, over the same noise." },
    { "room noise|room", "What a room sounds like when nobody speaks: it is in every recording made there." },
    { "channel|strip", "One input with all of its controls; in a take it is one track." },
    { "input", "A socket of the interface with a preamp of its own: as many as there are can be recorded at once." },
};

bool isLowerCase (const juce::String& text) { return text == text.toLowerCase(); }

Term termOf (const std::pair<const char*, const char*>& row)
{
    Term term;
    term.spellings = juce::StringArray::fromTokens (juce::String::fromUTF8 (row.first), "|", {});
    term.meaning = juce::String::fromUTF8 (row.second);
    const auto& first = term.spellings[0];

    // `Class A`, but `dBFS`.
    term.name = isLowerCase (first.upToFirstOccurrenceOf (" ", false, false)) ? first.substring (0, 1).toUpperCase() + first.substring (1) : first;
    return term;
}

bool isInWord (juce::juce_wchar character) { return juce::CharacterFunctions::isLetterOrDigit (character); }

/** A plural is the same word. */
bool endsWord (const juce::String& text, int at) { return ! isInWord (text[at]) || (text[at] == 's' && ! isInWord (text[at + 1])); }

/** Where a whole word is spelled like this, from `from` on; -1: nowhere. */
int placeOf (const juce::String& spelling, const juce::String& text, int from)
{
    const auto anyCase = isLowerCase (spelling);

    for (auto at = from;; ++at)
    {
        at = anyCase ? text.indexOfIgnoreCase (at, spelling) : text.indexOf (at, spelling);

        if (at < 0 || ((at == 0 || ! isInWord (text[at - 1]) || ! isInWord (spelling[0])) && endsWord (text, at + spelling.length())))
            return at;
    }
}

struct Place
{
    const Term* term;
    juce::Range<int> letters;
};

/** In the order of the terms. */
std::vector<Place> placesIn (const juce::String& text)
{
    std::vector<Place> places;

    for (const auto& term : terms())
        for (const auto& spelling : term.spellings)
            for (auto at = placeOf (spelling, text, 0); at >= 0; at = placeOf (spelling, text, at + 1))
                places.push_back ({ &term, { at, at + spelling.length() } });

    return places;
}

bool hasIn (const juce::StringArray& spellings, const juce::String& typed)
{
    return std::any_of (spellings.begin(), spellings.end(), [&] (const juce::String& spelling) { return spelling.containsIgnoreCase (typed); });
}

/** 0 begins with it, 1 has it in a spelling, 2 in its sentence, 3 nowhere. */
int rankOf (const Term& term, const juce::String& typed)
{
    if (std::any_of (term.spellings.begin(), term.spellings.end(), [&] (const juce::String& spelling) { return spelling.startsWithIgnoreCase (typed); }))
        return 0;

    return hasIn (term.spellings, typed) ? 1 : (term.meaning.containsIgnoreCase (typed) ? 2 : 3);
}
} // namespace

const std::vector<Term>& terms()
{
    static const auto all = [] {
        std::vector<Term> made;

        for (const auto& row : rows)
            made.push_back (termOf (row));

        return made;
    }();

    return all;
}

const Term* find (const juce::String& word)
{
    const auto isIt = [&] (const juce::String& spelling) { return spelling.equalsIgnoreCase (word) || (spelling + "s").equalsIgnoreCase (word); };

    for (const auto& term : terms())
        if (std::any_of (term.spellings.begin(), term.spellings.end(), isIt))
            return &term;

    return nullptr;
}

juce::String explained (const juce::String& word)
{
    const auto* const term = find (word);
    jassert (term != nullptr);
    return term != nullptr ? term->explained() : juce::String();
}

juce::String meaningIn (const juce::String& text)
{
    const auto places = placesIn (text);

    for (const auto& place : places)
    {
        const auto isPart = [&] (const Place& other) { return other.letters.contains (place.letters) && other.letters.getLength() > place.letters.getLength(); };

        if (std::none_of (places.begin(), places.end(), isPart))
            return place.term->explained();
    }

    return {};
}

std::vector<const Term*> search (const juce::String& typed)
{
    const auto wanted = typed.trim();
    std::vector<const Term*> found;

    for (const auto& term : terms())
        if (rankOf (term, wanted) < 3)
            found.push_back (&term);

    std::sort (found.begin(), found.end(), [&] (const Term* a, const Term* b) {
        const auto rankOfA = rankOf (*a, wanted), rankOfB = rankOf (*b, wanted);
        return rankOfA != rankOfB ? rankOfA < rankOfB : a->name.compareNatural (b->name) < 0;
    });

    return found;
}
} // namespace plus48::glossary
