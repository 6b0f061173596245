// SPDX-License-Identifier: GPL-3.0-or-later
#include "Studio.h"

#include "LevelMatch.h"
#include "Plugging.h"

<<<<<<< HEAD
#include "Live/SimulatedDevice.h"
=======
#include "Rig/RigCheck.h"
>>>>>>> studio

#include <algorithm>

namespace plus48
{
namespace
{
/** After the last change of many, and after the first. */
constexpr double saveAfterSeconds = 0.3, saveLatestSeconds = 2.0;
constexpr double coachEverySeconds = 0.1;

/** So long a setup sounds before its level is judged; +48 V and new equipment fade in first. */
constexpr double judgeAfterSeconds = 1.5, settleSeconds = 0.25, fadeInSeconds = 1.3;

/** Whether one chain can become the other by knobs alone. */
bool isSameEquipment (const Rig& left, Rig right)
{
    if (left.channels.size() != right.channels.size())
        return false;

    for (std::size_t i = 0; i < left.channels.size(); ++i)
    {
        ChannelSettings::from (left.channels[i]).writeTo (right.channels[i]);
        right.channels[i].heard = left.channels[i].heard;
    }

    return left == right;
}

/** RigCheck speaks of the options of the command line. */
juce::String withoutOptionName (const juce::String& sentence) { return sentence.startsWith ("--") ? sentence.substring (2) : sentence; }
} // namespace

Studio::Studio (const Options& optionsToUse)
    : options (optionsToUse),
      equipment (Catalogue::shipped()),
      stateFile (optionsToUse.stateFile),
      engine (equipment),
      shelf (SessionFolder::defaultFolder()),
      transportControl (engine, shelf),
      steps ([this] (const Setup& next) { return apply (next); })
{
    juce::StringArray notes;

    if (options.equipmentFolder.isDirectory())
        equipment.addFolder (options.equipmentFolder, notes);

    app = stateFile.read (equipment, notes);
    const auto state = StudioState::from (app, equipment);
    now = state.setup;
    likes = state.preferences;
    input = state.selectedInput;
    (void) makeConsistent (now);

    shelf.onChange = [this] { tell (Change::takes); };
    transportControl.onChange = [this] { tell (Change::transport); };
    transportControl.onProblem = [this] (const juce::String& problem) { notify ({ problem, {}, {} }); };
    transportControl.onSaved = [this] (int number) { takeSaved (number); };

    if (! options.isWithoutDevices)
    {
        audioDevices = std::make_unique<AudioDevices> (engine);
        audioDevices->onChange = [this] { tell (Change::device); };
        audioDevices->onStart = [this] { deviceStarts(); };
        audioDevices->onTakeEnded = [this] { takeEnded(); };
    }

    inForce = engine.rig();

    if (const auto put = putInForce (now); put.failed())
    {
        notes.add ("The last rig could not be set up again: " + put.getErrorMessage());
        now = {};
        (void) makeConsistent (now);
        (void) putInForce (now);
    }

    notifyAll (notes);
}

Studio::~Studio()
{
    // Nobody is told any more: a listener may be half gone.
    listeners.clear();
    shelf.onChange = nullptr;
    transportControl.onChange = nullptr;

    // What was recorded is finished before anything goes; then no callback comes any more.
    engine.endTake();
    Take take;
    (void) engine.recorder().stop (take);
    audioDevices.reset();
    save();
}

juce::File Studio::defaultEquipmentFolder()
{
    return juce::File::getSpecialLocation (juce::File::userApplicationDataDirectory).getChildFile ("Plus48/equipment");
}

void Studio::begin()
{
    juce::StringArray notes;

    if (const auto opened = desk.open (now.performance, notes); opened.failed())
    {
        notes.add (opened.getErrorMessage());
        now.performance = "voice";

        if (const auto other = desk.open (now.performance, notes); other.failed())
            notes.add (other.getErrorMessage());
    }

    const auto chosen = options.takesFolder != juce::File() ? options.takesFolder
                                                            : (juce::File::isAbsolutePath (app.takesFolder) ? juce::File (app.takesFolder) : SessionFolder::defaultFolder());

    if (const auto opened = shelf.open (chosen, notes); opened.failed())
        notes.add (opened.getErrorMessage());

    transportControl.folderChanged();
    chosenTake = shelf.takes().empty() ? 0 : shelf.takes().front().number;
    performNow();
    notifyAll (notes);

    if (audioDevices != nullptr)
        audioDevices->openBest (app.device);

    tell (Change::setup);
    tell (Change::transport);
}

void Studio::update (double seconds)
{
<<<<<<< HEAD
    updateMeters (seconds);
=======
    const auto running = now.runningInputs();

    for (std::size_t i = 0; i < running.size(); ++i)
        meters[static_cast<std::size_t> (running[i])].update (engine.meters (static_cast<int> (i)), seconds);

    const auto recorded = transportControl.takeNumber();
>>>>>>> takes
    transportControl.update();
    shelf.update();

    // What has just been recorded is what Space plays.
    if (transportControl.takeNumber() != recorded)
        selectTake (recorded);

    if (performerWaits() != isWaiting)
        performNow();

    sinceCoach += seconds;
    sinceGain += seconds;

    if (sinceCoach >= coachEverySeconds)
    {
        auto advice = coachAdvice (now, input, readings(), figures(), equipment);

        // A level wants some time to be judged; clipping and missing power do not.
        if (advice.kind == CoachAdvice::Kind::fixNow || readings().judgedSeconds() >= judgeAfterSeconds)
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
        if (next < running.size() && running[next] == static_cast<int> (i))
            meters[i].update (engine.meters (static_cast<int> (next++)), seconds);
        else
            meters[i].rest (seconds);
    }
}

void Studio::selectInput (int newInput)
{
    const auto before = std::exchange (input, juce::jlimit (0, static_cast<int> (now.rig.channels.size()) - 1, newInput));

    if (input == before)
        return;

    // Advice is about one input, and its button too.
    adviser = {};
    cachedFigures.reset();
    cachedAdvice.reset();
    stateChanged();
    tell (Change::setup);
}

juce::Result Studio::makeConsistent (Setup& setup) const
{
    const auto* audioInterface = equipment.audioInterface (setup.rig.interfaceId);

    // RigCheck has the sentence for it.
    if (audioInterface == nullptr)
        return checkRig (setup.rig, equipment);

    setup.rig.sampleRate = engine.sampleRate();
    setup.fitInputs (audioInterface->inputs);

    auto checked = setup.rig;

    for (std::size_t i = 0; i < setup.rig.channels.size(); ++i)
    {
        plugging::fitKnobs (setup.rig.channels[i], setup.rig, equipment);
        checked.channels[i] = plugging::effective (setup.rig.channels[i], setup.rig, equipment);
    }

    if (const auto result = checkRig (checked, equipment); result.failed())
        return result;

    if (setup.isLevelMatched)
        for (auto& rig : setup.rig.channels)
            (void) levelMatch::match (rig, setup.rig, equipment);

    return juce::Result::ok();
}

juce::Result Studio::edit (const juce::String& name, const std::function<void (Setup&)>& change, int gesture)
{
    auto next = now;
    change (next);

    if (const auto made = makeConsistent (next); made.failed())
        return refuse (withoutOptionName (made.getErrorMessage()));

    if (next == now)
        return juce::Result::ok();

    lastComplaint.clear();
    return steps.change (name, now, next, gesture) ? juce::Result::ok() : refuse (lastComplaint);
}

juce::Result Studio::refuse (const juce::String& why)
{
    notify ({ why, {}, {} });
    return juce::Result::fail (why);
}

juce::Result Studio::editChannel (const juce::String& name, const std::function<void (ChannelRig&)>& change, int gesture)
{
    return edit (
        name, [&] (Setup& setup) { change (setup.rig.channels[static_cast<std::size_t> (input)]); }, gesture);
}

juce::Result Studio::editExternal (const juce::String& name, const std::function<void (ExternalRig&)>& change, int gesture)
{
    return edit (
        name,
        [&] (Setup& setup) {
            change (setup.rig.channels[static_cast<std::size_t> (input)].external);
            setup.isLevelMatched = false;
        },
        gesture);
}

void Studio::undo() { step (true); }
void Studio::redo() { step (false); }

void Studio::step (bool isUndo)
{
    lastComplaint.clear();
    const juce::ScopedValueSetter<bool> stepping (isStepping, true);
    const auto worked = isUndo ? steps.undo() : steps.redo();

    if (! worked && lastComplaint.isNotEmpty())
        notify ({ lastComplaint, {}, {} });
}

bool Studio::apply (const Setup& next)
{
    if (const auto result = putInForce (next); result.failed())
    {
        lastComplaint = result.getErrorMessage();
        return false;
    }

    stateChanged();
    tell (Change::setup);
    return true;
}

juce::Result Studio::putInForce (const Setup& wantedSetup)
{
    auto next = wantedSetup;
    next.rig.sampleRate = engine.sampleRate();

    if (isBusyRecording() && next.runningInputs() != now.runningInputs())
        return juce::Result::fail ("Inputs can be armed and put away once the take is finished; stop it first.");

    const auto before = desk.name();

    if (next.performance != before && before.isNotEmpty())
    {
        juce::StringArray notes;

        if (const auto opened = desk.open (next.performance, notes); opened.failed())
        {
            if (! isStepping)
                return opened;

            // The file has gone since: everything else can be had back.
            notes.add (opened.getErrorMessage());
            next.performance = now.performance;
        }

        notifyAll (notes);
    }

    if (next.headphonesId != headphonesInForce || next.monitorsId != monitorsInForce)
        engine.setLoudspeakers (headphonesInForce = next.headphonesId, monitorsInForce = next.monitorsId);

    if (const auto set = setEngine (plugging::runningRig (next, equipment)); set.failed())
    {
        juce::StringArray notes;

        if (before.isNotEmpty())
            (void) desk.open (before, notes);

        return set;
    }

    if (next.monitor != engine.monitor())
        engine.setMonitor (next.monitor);

    const auto isOtherPerformance = next.performance != now.performance || next.runningInputs() != now.runningInputs();
    judgeAnew (next);

    if (next.rig != now.rig || isOtherPerformance)
    {
        cachedFigures.reset();
        cachedAdvice.reset();
    }

    now = std::move (next);
    input = std::min (input, static_cast<int> (now.rig.channels.size()) - 1);

    if (isOtherPerformance && desk.name().isNotEmpty())
        performNow();

    return juce::Result::ok();
}

juce::Result Studio::setEngine (const Rig& rig)
{
    if (! isSameEquipment (inForce, rig))
    {
        if (const auto set = engine.setRig (rig); set.failed())
            return set;
    }
    else
    {
        for (std::size_t i = 0; i < rig.channels.size(); ++i)
        {
            const auto channel = static_cast<int> (i);

            if (const auto settings = ChannelSettings::from (rig.channels[i]); settings != ChannelSettings::from (inForce.channels[i]))
                engine.setSettings (channel, settings);

            if (rig.channels[i].heard != inForce.channels[i].heard)
                engine.setHeard (channel, rig.channels[i].heard);
        }
    }

    inForce = rig;
    return juce::Result::ok();
}

void Studio::judgeAnew (const Setup& next)
{
    const auto isOtherRoom = next.rig.interfaceId != now.rig.interfaceId || next.rig.roomDba != now.rig.roomDba || next.performance != now.performance;

    for (std::size_t i = 0; i < next.rig.channels.size(); ++i)
    {
        const auto* before = i < now.rig.channels.size() ? &now.rig.channels[i] : nullptr;
        const auto& after = next.rig.channels[i];

        if (before == nullptr)
            meters[i].reset();
        else if (isOtherRoom || after.phantom != before->phantom || after.microphoneId != before->microphoneId || after.booster != before->booster || next.armed[i] != now.armed[i])
            meters[i].judgeAnew (fadeInSeconds);
        else if (after != *before)
            meters[i].judgeAnew (settleSeconds);
    }
}

bool Studio::isBusyRecording() const { return transportControl.state() == Transport::State::recording; }

bool Studio::performerWaits()
{
    // A take is listened to in peace, except by somebody who plays along.
    return ! now.isAnyArmed() || (transportControl.state() == Transport::State::playing && ! desk.isLive());
}

void Studio::performNow()
{
    isWaiting = performerWaits();
    engine.setPerformance (desk.perform (now.runningInputs(), app.inputs, engine.sampleRate(), isWaiting));
}

void Studio::deviceStarts()
{
    if (std::abs (now.rig.sampleRate - engine.sampleRate()) > 0.0)
    {
        inForce.sampleRate = now.rig.sampleRate = engine.sampleRate();
        cachedFigures.reset();
        cachedAdvice.reset();
        transportControl.unloadNow();
    }

    if (desk.name().isNotEmpty())
        performNow();
}

void Studio::takeEnded()
{
    notify ({ "The audio device is gone, which ended the take; what was recorded until then is kept.", {}, {} });
}

void Studio::resetClips()
{
    for (auto& channelMeters : meters)
        channelMeters.resetClips();
}

bool Studio::isSomethingClipping() const
{
    for (const auto running : now.runningInputs())
        if (readings (running).path (now.rig.channels[static_cast<std::size_t> (running)].heard).clips.any())
            return true;

    return false;
}

juce::String Studio::spokenLevels() const
{
    const auto& path = readings().path (channel().heard);
    const auto peak = path.recorded.holdDb();

    if (peak < -90.0)
        return "Silence.";

    // A minus sign is not read out by every voice.
    const auto rounded = juce::roundToInt (peak);
    auto text = juce::String ("Peak ") + (rounded < 0 ? "minus " : "") + juce::String (std::abs (rounded));
    text << (path.clips.any() ? ", it has clipped" : ", no clipping");

    if (const auto above = path.recorded.averageDb() + 3.0 - figures().path (channel().heard).noise.dbfsA(); std::isfinite (above) && above > 0.0)
        text << ", " << juce::roundToInt (above) << " decibels above the noise";

    return text + ".";
}

const ChannelFigures& Studio::figures() const
{
    if (! cachedFigures.has_value())
        cachedFigures.emplace (now.rig, channel(), equipment);

    return *cachedFigures;
}

const PreampAdvice& Studio::preampAdvice() const
{
    if (! cachedAdvice.has_value())
    {
        const auto plan = ChannelPlan::from (now.rig, channel(), equipment);
        const auto peak = desk.peakDbfs (input);
        const auto distance = plan.performer.isAcoustic ? referenceDistanceMetres / channel().distanceMetres : 1.0;
        const auto rms = peak.has_value() ? plan.performer.peakAtFullScale / sqrtTwo * gainFromDb (*peak) : pascalsFromSpl (loudSpeechPeakSpl);
        cachedAdvice = PreampAdvice::of (now.rig, plugging::effectiveOn (channel(), Path::a, now.rig, equipment), equipment, rms * distance);
    }

    return *cachedAdvice;
}

std::optional<double> Studio::levelDifferenceDb() const
{
    return levelMatch::differenceDb (now.rig, channel(), equipment);
}

AudioDevices::Status Studio::deviceStatus() const
{
    if (audioDevices != nullptr)
        return audioDevices->status();

    AudioDevices::Status status;
    status.device = { SimulatedDevice::typeName, SimulatedDevice::deviceName, SimulatedDevice::deviceName };
    status.isPlaying = true;
    status.sampleRate = engine.sampleRate();
    status.blockSize = 128;
    return status;
}

void Studio::openDevice (const DeviceChoice& choice)
{
    if (audioDevices == nullptr)
        return;

    if (isBusyRecording())
    {
        (void) refuse ("The device can be changed once the take is finished; stop it first.");
        return;
    }

    app.device = choice;
    stateChanged();
    audioDevices->open (choice);
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
    isUnsaved = true;

    if (desk.isLive())
        performNow();

    tell (Change::device);
}

void Studio::setTakesFolder (const juce::File& folder)
{
    if (transportControl.state() == Transport::State::recording || transportControl.state() == Transport::State::saving)
    {
        (void) refuse ("The folder can be changed once the take is finished; stop it first.");
        return;
    }

    juce::StringArray notes;
    const auto before = takesFolder();
    transportControl.unload();

    if (const auto opened = shelf.open (folder, notes); opened.failed())
    {
        notes.add (opened.getErrorMessage());
        (void) shelf.open (before, notes);
    }
    else
    {
        app.takesFolder = folder.getFullPathName();
    }

    notifyAll (notes);
    transportControl.folderChanged();
    chosenTake = shelf.takes().empty() ? 0 : shelf.takes().front().number;
    stateChanged();
    tell (Change::takes);
}

void Studio::setPreferences (const Preferences& next)
{
    if (next == likes)
        return;

    likes = next;
    stateChanged();
    tell (Change::preferences);
}

void Studio::setCalibration (const Calibration& calibration)
{
    app.calibration = calibration;
    stateChanged();

    if (desk.isLive())
        (void) chooseSource (Setup::liveInput);
}

void Studio::notify (Notice next)
{
    sentence = std::move (next);
    tell (Change::notice);
}

void Studio::notifyAll (const juce::StringArray& notes)
{
    // One at a time is shown, so that all of them have to be in it.
    if (! notes.isEmpty())
        notify ({ notes.joinIntoString (" "), {}, {} });
}

void Studio::dismissNotice()
{
    sentence.reset();
    tell (Change::notice);
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
    StudioState { now, likes, input }.writeTo (app, equipment);

    const auto written = stateFile.write (app);

    // Once is enough until it works again.
    if (written.failed() && ! couldNotSave)
        notify ({ "The settings could not be saved: " + written.getErrorMessage(), {}, {} });

    couldNotSave = written.failed();
}
} // namespace plus48
