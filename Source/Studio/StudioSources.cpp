// SPDX-License-Identifier: GPL-3.0-or-later
#include "Studio.h"

#include "GainAdvice.h"
#include "RigRules.h"

/** What plays into each input: how it is chosen, what it sets, and how all of it gets to the engine. */
namespace plus48
{
juce::Result Studio::chooseSource (const juce::String& name)
{
    juce::StringArray notes;
    const auto before = selector.fingerprint (name);

    // Opened first: its levels decide about cables and gain.
    if (const auto opened = selector.open (name, notes); opened.failed())
        return refuse (opened.getErrorMessage());

    notifyAll (notes);
    std::vector<InputSource> sources;

    for (int channel = 0; channel < selector.numChannels (name); ++channel)
        sources.push_back ({ name, channel });

    const auto chosen = playInto (input, sources);

    // Wherever else it plays, it is another sound by now.
    if (before.isNotEmpty() && before != selector.fingerprint (name))
        setDefaultsOfSources (name);

    return chosen;
}

juce::Result Studio::chooseSource (const InputSource& source)
{
    juce::StringArray notes;

    if (const auto opened = selector.open (source.name, notes); opened.failed())
        return refuse (opened.getErrorMessage());

    notifyAll (notes);
    return playInto (input, { source });
}

juce::Result Studio::playInto (int firstInput, const std::vector<InputSource>& sources)
{
    const auto result = edit ("Source", [&] (Setup& setup) {
        auto target = firstInput;

        for (const auto& source : sources)
        {
            if (target >= setup.numInputsInAll())
                break;

            setup.sourceOf (target) = source;
            setup.arm (target);
            setSourceDefaults (setup, target++);
        }
    });

    forgetSources();
    return result;
}

juce::Result Studio::chooseLiveSources()
{
    return edit ("Source", [this] (Setup& setup) {
        for (int each = 0; each < setup.numInputsInAll(); ++each)
        {
            setup.sourceOf (each) = { InputSource::live, 0 };
            setSourceDefaults (setup, each);
        }

        setup.arm (input);
    });
}

void Studio::setSourceDefaults (Setup& setup, int ofInput) const
{
    auto& channel = setup.channelOf (ofInput);
    const auto& source = setup.sourceOf (ofInput);

    if (const auto* shipped = selector.shippedChannel (source))
    {
        rigRules::applySourceDefaults (channel, *shipped, setup.rig, equipment);
    }
    else
    {
        channel.fullScaleSpl = ChannelRig().fullScaleSpl;
        channel.fullScaleDbu.reset();
        channel.voiceSpl = ChannelRig().voiceSpl;
        channel.performedSpl.reset();

        if (source.isLive())
        {
            channel.fullScaleSpl = calibration (ofInput).value_or (Calibration()).fullScaleSpl;

            // The device brings sound from a real microphone.
            if (! channel.usesMicrophone())
            {
                channel.instrumentId.clear();
                channel.microphoneId = ChannelRig().microphoneId;
            }
        }

        rigRules::plugIn (channel, setup.rig, equipment);
    }

    setGainsForSource (setup, ofInput);
}

void Studio::setDefaultsOfNewInputs()
{
    auto next = now;

    // A state of before, when one source played into all inputs, counts channels where there is only one.
    for (int each = 0; each < next.numInputsInAll(); ++each)
        if (auto& source = next.sourceOf (each); selector.isOpen (source.name) && selector.numChannels (source.name) == 1)
            source.channel = 0;

    for (int each = std::exchange (numInputsWithDefaults, Setup::maxInputs); each < next.numInputsInAll(); ++each)
        setSourceDefaults (next, each);

    if (makeConsistent (next).wasOk() && next != now)
        (void) applyToEngine (next);
}

void Studio::setGainsForSource (Setup& setup, int ofInput) const
{
    auto& channel = setup.channelOf (ofInput);
    const auto forecast = peakForecast (setup.sourceOf (ofInput));
    setBuiltInGainForPeak (channel, setup.rig, equipment, forecast);

    if (setup.isLevelMatched)
        setExternalGainToMatch (channel, setup.rig, equipment, forecast);
}

PeakForecast Studio::peakForecast (const InputSource& source) const
{
    // Nobody knows what a silent source will bring.
    if (! source.isLive() && ! selector.peakDbfs (source).has_value())
        return {};

    return [this, source] (const Rig& rig, const ChannelRig& channel) {
        const auto loop = selector.loopOf (source);

        if (! loop.has_value())
            return expectedPeakDbfs (channel, rig, equipment, *peakDbfs (source, channel));

        const auto plan = ChannelPlan::from (rig, channel, equipment);
        const PathFormula formula (plan, channel.activePath, ChannelSettings::from (channel), rig.sampleRate);

        if (! formula.isPowered())
            return -std::numeric_limits<double>::infinity();

        return forecasts.of (loop->samples, loop->sampleRate, formula, plan.sourceLevel, SourceLevel::Settings::of (channel)).peakDbfs;
    };
}

std::optional<double> Studio::peakDbfs (const InputSource& source, const ChannelRig& channel) const
{
    return source.isLive() ? std::optional<double> (loudSpeechPeakSpl - channel.fullScaleSpl) : selector.peakDbfs (source);
}

std::optional<double> Studio::sourcePeakDbfs() const { return peakDbfs (source(), channel()); }

juce::Result Studio::dropFile (const juce::File& file)
{
    if (transportControl.state() == Transport::State::recording)
        return refuse ("A take is being recorded; stop it first.");

    if (file.isDirectory())
        return refuse (file.getFileName() + " is a folder; an audio file would be right.");

    return chooseSource (file.getFullPathName());
}

juce::Result Studio::openSources (const Setup& next, juce::StringArray& notes)
{
    for (int each = 0; each < next.numInputsInAll(); ++each)
    {
        const auto& name = next.sourceOf (each).name;

        // What could not be opened before stays silent, and does not stand in the way of other edits.
        if (selector.isOpen (name) || isSourceNamed (now, name))
            continue;

        if (const auto opened = selector.open (name, notes); opened.failed())
        {
            if (! isStepping)
                return opened;

            // The file has gone since: everything else can be had back.
            notes.addIfNotAlreadyThere (opened.getErrorMessage());
        }
    }

    return juce::Result::ok();
}

bool Studio::isSourceNamed (const Setup& setup, const juce::String& name)
{
    for (int each = 0; each < setup.numInputsInAll(); ++each)
        if (setup.sourceOf (each).name == name)
            return true;

    return false;
}

void Studio::forgetSources()
{
    juce::StringArray names;

    for (int each = 0; each < now.numInputsInAll(); ++each)
        names.addIfNotAlreadyThere (now.sourceOf (each).name);

    selector.keepOnly (names);
}

Studio::Waiting Studio::waitingNow() const
{
    if (! now.isAnyArmed())
        return Waiting::everything;

    // A take is listened to in peace, except by somebody who plays along.
    return transportControl.state() == Transport::State::playing ? Waiting::allButLive : Waiting::nothing;
}

void Studio::playSources (From from)
{
    waiting = waitingNow();
    const auto inputs = deviceInputs();
    std::vector<SourceSelector::Part> parts;

    for (const auto running : now.runningInputs())
    {
        const auto& source = now.sourceOf (running);
        const auto waits = waiting == Waiting::everything || (waiting == Waiting::allButLive && ! source.isLive());
        parts.push_back ({ waits ? InputSource { "silence", 0 } : source, inputs[static_cast<std::size_t> (running)] });
    }

    auto performance = selector.liveSources (parts, engine.sampleRate());

    if (from == From::whereItIs)
        performance->continueWhatPlays();

    engine.setSources (std::move (performance));
}

std::vector<int> Studio::deviceInputs() const
{
    auto inputs = app.inputs;

    for (auto next = inputs.size(); next < now.rig.channels.size(); ++next)
        inputs.push_back (static_cast<int> (next));

    inputs.resize (now.rig.channels.size());
    return inputs;
}

void Studio::setDeviceInputs (const std::vector<int>& inputs)
{
    if (inputs == deviceInputs())
        return;

    app.inputs = inputs;
    stateChanged();
    playSources (From::whereItIs);
    tell (Change::device);
}

std::optional<Calibration> Studio::calibration (int ofInput) const
{
    const auto index = static_cast<std::size_t> (ofInput);
    return index < app.calibrations.size() ? app.calibrations[index] : std::nullopt;
}

void Studio::setCalibration (int ofInput, const Calibration& calibration)
{
    const auto index = static_cast<std::size_t> (ofInput);
    app.calibrations.resize (std::max (app.calibrations.size(), index + 1));
    app.calibrations[index] = calibration;
    cachedFigures.reset();
    cachedAdvice.reset();
    stateChanged();

    (void) edit ("Calibration", [this, ofInput] (Setup& setup) {
        if (ofInput < setup.numInputsInAll() && setup.sourceOf (ofInput).isLive())
            setSourceDefaults (setup, ofInput);
    });
}

std::optional<double> Studio::sourceNoiseDba() const
{
    // What a simulated preamp could never take out of the user's own sound.
    const auto measured = calibration();
    return source().isLive() && measured.has_value() ? measured->noiseDba : std::nullopt;
}
} // namespace plus48
