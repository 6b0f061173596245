// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "InputMeters.h"
#include "Transport.h"
#include "WordPeaks.h"

namespace plus48
{
/** Sets the gain of every armed input, or of the selected one alone, by what plays: ten seconds are listened to, then the loudest sound of each is put at
    AimZone::target. What clipped meanwhile is turned down by 12 dB and listened to again. All of it is one step of undo. [message thread]
*/
class GainSetting
{
public:
    static constexpr double listenSeconds = 10.0, turnedDownDb = 12.0;

    GainSetting (const Catalogue&, SetupEditor&, InputMeters&, const Transport&, Notices&);

    /** Begins to listen; refused, with a notice, while a take is recorded or played, and where nothing is armed. */
    juce::Result begin();

    /** The same for the selected input alone: what became of it is in `resultOfOne`, and no notice tells it. */
    juce::Result beginOne();

    /** Stops listening; what was turned down already stays. */
    void cancel();

    bool isListening() const noexcept { return listening; }

    /** Of the present ten seconds; 0 while it does not listen. */
    double secondsLeft() const noexcept { return isListening() ? std::max (0.0, listenSeconds - heardFor) : 0.0; }

    /** What became of one input. */
    struct Outcome
    {
        enum class Kind
        {
            /** Its loudest sound is at the target now, within half a decibel. */
            set,

            /** Nothing was heard, and nothing turned. */
            silent,

            /** The knob ends before. */
            knobEnds,

            /** It clips with the knob at its lowest, or before any knob. */
            clips
        };

        int input = 0;
        Kind kind = Kind::set;

        /** Of the knob, in dB. */
        double fromDb = 0.0, toDb = 0.0;

        /** Where the loudest sound is by now, in dBFS. */
        double peakDbfs = 0.0;

        /** And where it was when it was heard last. */
        double heardDbfs = 0.0;

        /** Of one that clips: what helps, as the coach says it, in a sentence; empty where nothing does. */
        juce::String remedy {};
    };

    /** It listens to one input, or has done so last. */
    bool isOfOne() const noexcept { return ofOne; }

    /** Which, counted from 0; and how often the ten seconds have begun: again after what clipped. */
    int inputOfOne() const noexcept { return oneInput; }
    int rounds() const noexcept { return round; }

    /** What is heard of it, a bar a word, and the loudest so far, in dBFS. */
    const WordPeaks& words() const noexcept { return heardWords; }
    double loudestDbfs() const { return peakDbfs (oneInput); }

    /** What became of it, until something else is turned, a take begins or `forgetResult`; nullptr: nothing is to be told. */
    const Outcome* resultOfOne() const;
    void forgetResult() { after.reset(); }

    /** How long the knob shows from where it was turned: 5 s. Nothing: it does not. In dB. */
    static constexpr double wayShownSeconds = 5.0;
    std::optional<double> wayFromDb() const;

    /** `Your loudest word was -22; 10 dB more puts it at -12.`: one sentence, or two, of `resultOfOne`. */
    juce::String inWords (const Outcome&) const;

    /** Takes back what was turned for one input, where nothing else has been changed since. */
    void undoOne();

    /** Of the last time, in the order of the inputs. */
    const std::vector<Outcome>& outcomes() const noexcept { return done; }

    /** `Set 8 gains.`, and what could not be done, in a few short sentences. `nameOf` names an input. */
    juce::String inWords (const std::function<juce::String (int)>& nameOf) const;

    /** What the last run is told with; inputs by their numbers where it is not set. */
    std::function<juce::String (int)> nameOf;

    /** Some 30 times a second. */
    void update (double seconds);

private:
    static constexpr int mostRounds = 4;

    struct Turned
    {
        Outcome outcome;
        ChannelRig channel;
        bool wantsMore = false;
    };

    juce::Result begin (std::vector<int> inputs);
    void listen (std::vector<int> inputs);
    Path judgedPath (int input) const;
    double peakDbfs (int input) const;
    Turned turn (int input) const;
    juce::String remedyOf (int input, const ChannelRig& turned) const;
    void note (Outcome);
    void judge();
    void finish();
    void tellAll();
    bool hasVoice (int input) const;
    std::optional<double> boosterDb (int input) const;
    double noiseDbfs (int input) const;

    const Catalogue& catalogue;
    SetupEditor& editor;
    InputMeters& meters;
    const Transport& transport;
    Notices& notices;
    bool listening = false, ofOne = false;
    double heardFor = 0.0, sinceFinished = 0.0;
    int gesture = 0, round = 0, oneInput = 0;
    WordPeaks heardWords;

    /** The setup that the result is of. */
    std::optional<Setup> after;
    std::vector<int> waiting;
    std::vector<Outcome> done;
};
} // namespace plus48
