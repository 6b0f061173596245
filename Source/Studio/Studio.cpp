// SPDX-License-Identifier: GPL-3.0-or-later
#include "Studio.h"

#include "LevelMatch.h"
#include "RigRules.h"

#include "Measurement/TakeNoise.h"
#include "Recording/Recorder.h"
#include "Rig/RigCheck.h"

#include <algorithm>

namespace plus48
{
namespace
{
/** After the last change of many, and after the first. */
constexpr double saveAfterSeconds = 0.3, saveLatestSeconds = 2.0;
constexpr double coachEverySeconds = 0.1;

/** So long a setup sounds before its level is judged; +48 V and new equipment fade in first. */
constexpr double analyseAfterSeconds = 1.5, settleSeconds = 0.25, fadeInSeconds = 1.3;
} // namespace

Studio::Studio (const Options& optionsToUse)
    : options (optionsToUse),
      equipment (Catalogue::shipped()),
      stateFile (optionsToUse.stateFile),
      engine (equipment),
      library (SessionFolder::defaultFolder()),
      transportControl (engine, library),
      steps ([this] (const Setup& next) { return apply (next); })
{
    juce::StringArray notes;

    if (options.equipmentFolder.isDirectory())
        equipment.addFolder (options.equipmentFolder, notes);

    app = stateFile.read (equipment, notes);
    const auto state = StudioState::from (app, equipment);
    now = state.setup;
    userPreferences = state.preferences;
    input = state.selectedInput;
    numInputsWithDefaults = state.numStoredInputs;
    (void) makeConsistent (now);

    library.onChange = [this] { tell (Change::takes); };
    library.noiseFloorOf = [known = equipment] (const TakeMetadata& metadata) { return takeNoiseFloorDbfsA (metadata, known); };
    transportControl.onChange = [this] { tell (Change::transport); };
    transportControl.onProblem = [this] (const juce::String& problem) { notify ({ problem, {}, {} }); };
    transportControl.onSaved = [this] (int number) { takeSaved (number); };

    if (! options.isWithoutDevices)
    {
        audioDevices = std::make_unique<AudioDevices> (engine);
        audioDevices->onChange = [this] { tell (Change::device); };
        audioDevices->onStart = [this] { deviceStarts(); };
        audioDevices->onTakeEnded = [this] { takeEnded(); };
        audioDevices->onDeviceError = [this] (const juce::String& error) { notify ({ error, {}, {} }); };
        audioDevices->onUnanswered = [this] (const juce::String& problem) { notify ({ problem, {}, {} }); };
    }

    appliedRig = engine.rig();

    if (const auto put = applyToEngine (now); put.failed())
    {
        notes.add ("The last rig could not be set up again: " + put.getErrorMessage());
        now = {};
        numInputsWithDefaults = 0;
        now.rig = rigOfFirstStart();
        (void) makeConsistent (now);
        (void) applyToEngine (now);
    }

    notifyAll (notes);
}

Studio::~Studio()
{
    // Nobody is told any more: a listener may be half gone.
    listeners.clear();
    library.onChange = nullptr;
    transportControl.onChange = nullptr;

    // What was recorded is finished before anything goes; then no callback comes any more.
    engine.endTake();
    Take take;
    (void) engine.recorder().stop (take);
    audioDevices.reset();
    save();
}

void Studio::begin()
{
    juce::StringArray notes;

    hasBegun = true;

    for (int each = 0; each < now.numInputsInAll(); ++each)
        if (const auto opened = selector.open (now.sourceOf (each).name, notes); opened.failed())
            notes.addIfNotAlreadyThere (whyLost (now.sourceOf (each).name, opened));

    setDefaultsOfNewInputs();
    setDefaultsOfChangedSources (notes);

    const auto chosen = options.takesFolder != juce::File() ? options.takesFolder
                                                            : (juce::File::isAbsolutePath (app.takesFolder) ? juce::File (app.takesFolder) : SessionFolder::defaultFolder());

    openTakesFolder (chosen, notes);
    transportControl.folderChanged();
    chosenTake = library.takes().empty() ? 0 : library.takes().front().number;
    playSources (From::beginning);
    const auto messages = notes.joinIntoString (" ");

    if (isTakesFolderMissing())
        notify ({ messages, missingTakesNotice().button, missingTakesNotice().action });
    else if (! lostSources().isEmpty())
        notify (lostSourcesNotice (messages));
    else
        notifyAll (notes);

    if (audioDevices != nullptr && options.opensDevices)
        audioDevices->openBestSoon (app.device);

    tell (Change::setup);
    tell (Change::takes);
    tell (Change::transport);
}

void Studio::update (double seconds)
{
    updateMeters (seconds);
    const auto recorded = transportControl.takeNumber();
    transportControl.update();
    library.update();
    watchFiles (seconds);

    // What has just been recorded is what Space plays.
    if (transportControl.takeNumber() != recorded)
        selectTake (recorded);

    if (waitingNow() != waiting)
        playSources (From::whereItIs);

    sinceCoach += seconds;
    sinceGain += seconds;

    if (sinceCoach >= coachEverySeconds)
    {
        auto advice = coachAdvice (now, input, readings(), figures(), equipment, expectedLevel(), adviser.advice().level);

        // A level wants some time to be judged; clipping and missing power do not.
        if (advice.kind == CoachAdvice::Kind::fixNow || readings().analysedSeconds() >= analyseAfterSeconds)
            adviser.update (std::move (advice), sinceCoach, isBusyRecording());

        sinceCoach = 0.0;
    }

    sinceChanged += seconds;
    sinceSaved += seconds;

    if (isUnsaved && (sinceChanged >= saveAfterSeconds || sinceSaved >= saveLatestSeconds))
        save();
}

void Studio::updateMeters (double seconds)
{
    const auto running = now.runningInputs();
    auto next = std::size_t { 0 };

    for (std::size_t i = 0; i < now.rig.channels.size(); ++i)
    {
        const auto loop = selector.loopOf (now.sources[i]);
        meters[i].setSpan (std::max (LoudestSound::seconds, loop.has_value() ? loop->seconds() : 0.0));

        if (next < running.size() && running[next] == static_cast<int> (i))
            meters[i].update (engine.meters (static_cast<int> (next++)), seconds);
        else
            meters[i].rest (seconds);
    }
}

void Studio::selectInput (int newInput)
{
    if (newInput < 0 || newInput >= now.numInputs())
    {
        const auto count = now.numInputs();
        notify ({ "There is no input " + juce::String (newInput + 1) + ": the interface has " + (count == 1 ? juce::String ("one.") : juce::String (count) + "."), {}, {} });
        return;
    }

    if (std::exchange (input, newInput) == newInput)
        return;

    // Advice is about one input, and its button too.
    adviser = {};
    cachedFigures.reset();
    cachedAdvice.reset();
    stateChanged();
    tell (Change::setup);
}

void Studio::resetAnalysis (const Setup& next)
{
    const auto listenAnew = [] (ChannelReadings& readingsOfInput, double seconds) {
        readingsOfInput.resetAnalysis (seconds);
        readingsOfInput.clearClips (settleSeconds);
    };
    const auto isOtherRoom = next.rig.interfaceId != now.rig.interfaceId || next.rig.roomDba != now.rig.roomDba;

    for (std::size_t i = 0; i < next.rig.channels.size(); ++i)
    {
        const auto* before = i < now.rig.channels.size() ? &now.rig.channels[i] : nullptr;
        const auto& after = next.rig.channels[i];
        const auto isOtherSource = before != nullptr && next.sources[i] != now.sources[i];

        if (static_cast<int> (i) == input && ! isBusyRecording() && (before == nullptr || isOtherRoom || isOtherSource || after != *before))
            adviser.listenAnew();

        if (before == nullptr)
            meters[i].reset();
        else if (isOtherRoom || isOtherSource || after.phantom != before->phantom || after.microphoneId != before->microphoneId || after.booster != before->booster || next.armed[i] != now.armed[i])
            listenAnew (meters[i], fadeInSeconds);
        else if (after != *before)
            listenAnew (meters[i], settleSeconds);
    }
}

bool Studio::isBusyRecording() const { return transportControl.state() == Transport::State::recording; }

void Studio::takeEnded()
{
    notify ({ audioDevices->lossWords() + ", which ended the take; what was recorded until then is kept.", {}, {} });
}

void Studio::resetClips()
{
    for (auto& channelMeters : meters)
        channelMeters.resetClips();
}

bool Studio::isSomethingClipping() const
{
    for (const auto running : now.runningInputs())
        if (readings (running).path (now.rig.channels[static_cast<std::size_t> (running)].activePath).clips.any())
            return true;

    return false;
}

juce::String Studio::spokenLevels() const
{
    const auto& path = readings().path (channel().activePath);
    const auto peak = readings().peakFigureDb (channel().activePath);

    if (peak < -90.0)
        return "Silence.";

    // A minus sign is not read out by every voice.
    const auto rounded = juce::roundToInt (peak);
    auto text = juce::String ("Peak ") + (rounded < 0 ? "minus " : "") + juce::String (std::abs (rounded));
    text << (path.clips.any() ? ", it has clipped" : ", no clipping");

    if (const auto above = path.recorded.averageDb() + 3.0 - figures().path (channel().activePath).noise.dbfsA(); std::isfinite (above) && above > 0.0)
        text << ", " << juce::roundToInt (above) << " decibels above the noise";

    return text + ".";
}

const ChannelFigures& Studio::figures() const
{
    if (! cachedFigures.has_value())
        cachedFigures.emplace (now.rig, channel(), equipment, sourceNoiseDba());

    return *cachedFigures;
}

double Studio::sourcePeakPascals() const
{
    const auto plan = ChannelPlan::from (now.rig, channel(), equipment);
    const auto peak = source().isLive() ? std::nullopt : sourcePeakDbfs();
    return SourceLevel::gain (plan.sourceLevel, SourceLevel::Settings::of (channel())) * (peak.has_value() ? plan.sourceLevel.peakAtFullScale / sqrtTwo * gainFromDb (*peak) : pascalsFromSpl (loudSpeechPeakSpl));
}

const PreampAdvice& Studio::preampAdvice() const
{
    if (! cachedAdvice.has_value())
    {
        // Those that the interface does not have are asked for too.
        auto numAskedFor = 0;

        for (int each = 0; each < now.numInputsInAll(); ++each)
            numAskedFor += now.isArmed (each) ? 1 : 0;

        cachedAdvice = PreampAdvice::of (now.rig, channel(), equipment, { sourcePeakPascals(), sourceNoiseDba(), numAskedFor });
    }

    return *cachedAdvice;
}

std::optional<ExpectedLevel> Studio::expectedLevel() const
{
    const auto loop = selector.loopOf (source());
    const auto& formula = figures().path (channel().activePath).formula;

    // While a knob is moved there are responses by the dozen, and nobody asks for advice.
    if (! loop.has_value() || ! formula.isPowered() || readings().analysedSeconds() <= 0.0)
        return std::nullopt;

    return forecasts.of (loop->samples, loop->sampleRate, formula, ChannelPlan::from (now.rig, channel(), equipment).sourceLevel, SourceLevel::Settings::of (channel()));
}

NoiseAudibility Studio::noiseAudibility (Path path) const
{
    const auto& formula = figures().path (path).formula;
    return formula.isPowered() ? NoiseAudibility::of (formula, sourcePeakPascals(), playbackPeakSpl (formula.isAcoustic(), sourcePeakPascals(), channel().distanceMetres)) : NoiseAudibility();
}

std::optional<double> Studio::levelDifferenceDb() const
{
    return levelMatch::differenceDb (now.rig, channel(), equipment);
}

void Studio::addListener (Listener* listener) { listeners.push_back (listener); }
void Studio::removeListener (Listener* listener) { listeners.erase (std::remove (listeners.begin(), listeners.end(), listener), listeners.end()); }

void Studio::tell (Change change)
{
    // A listener may take itself, or another one, away.
    for (auto* const listener : std::vector<Listener*> (listeners))
        if (std::find (listeners.begin(), listeners.end(), listener) != listeners.end())
            listener->studioChanged (change);
}

void Studio::stateChanged()
{
    isUnsaved = true;
    sinceChanged = 0.0;
}

void Studio::save()
{
    if (! isUnsaved)
        return;

    isUnsaved = false;
    sinceSaved = 0.0;
    rememberSources();
    StudioState { now, userPreferences, input }.writeTo (app, equipment);

    const auto written = stateFile.write (app);

    // Once is enough until it works again.
    if (written.failed() && ! couldNotSave)
        notify ({ "The settings could not be saved: " + written.getErrorMessage(), {}, {} });

    couldNotSave = written.failed();
}
} // namespace plus48
