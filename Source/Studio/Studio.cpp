// SPDX-License-Identifier: GPL-3.0-or-later
#include "Studio.h"

#include "LevelMatch.h"
#include "Plugging.h"

#include <algorithm>

namespace plus48
{
namespace
{
constexpr double saveAfterSeconds = 0.3;
constexpr double coachEverySeconds = 0.1;

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

    if (options.equipmentFolder != juce::File())
        equipment.addFolder (options.equipmentFolder, notes);

    app = stateFile.read (equipment, notes);
    const auto state = StudioState::from (app, equipment);
    now = state.setup;
    likes = state.preferences;
    input = state.selectedInput;
    makeConsistent (now);

    shelf.onChange = [this] { tell (Change::takes); };
    transportControl.onChange = [this] { tell (Change::transport); };
    transportControl.onProblem = [this] (const juce::String& problem) { notify ({ problem, {}, {} }); };

    if (! options.isWithoutDevices)
    {
        audioDevices = std::make_unique<AudioDevices> (engine);
        audioDevices->onChange = [this] { tell (Change::device); };
        audioDevices->onStart = [this] { deviceStarts(); };
    }

    for (const auto& note : notes)
        notify ({ note, {}, {} });

    inForce = engine.rig();
    (void) putInForce (now);
}

Studio::~Studio()
{
    if (transportControl.state() == Transport::State::recording)
        transportControl.stop();

    // What was recorded is finished before anything goes.
    Take take;
    (void) engine.recorder().stop (take);
    audioDevices.reset();
    save();
}

void Studio::begin()
{
    juce::StringArray notes;

    if (const auto opened = desk.open (now.performance, notes); opened.failed())
    {
        notes.add (opened.getErrorMessage());
        now.performance = "voice";
        (void) desk.open (now.performance, notes);
    }

    const auto chosen = options.takesFolder != juce::File() ? options.takesFolder : juce::File (app.takesFolder.isNotEmpty() ? app.takesFolder : SessionFolder::defaultFolder().getFullPathName());

    if (const auto opened = shelf.open (chosen, notes); opened.failed())
        notes.add (opened.getErrorMessage());

    transportControl.folderChanged();
    chosenTake = shelf.takes().empty() ? 0 : shelf.takes().front().number;
    performNow();

    for (const auto& note : notes)
        notify ({ note, {}, {} });

    if (audioDevices != nullptr)
        audioDevices->openBest (app.device);

    tell (Change::setup);
    tell (Change::transport);
}

void Studio::update (double seconds)
{
    const auto running = now.runningInputs();

    for (std::size_t i = 0; i < running.size(); ++i)
        meters[static_cast<std::size_t> (running[i])].update (engine.meters (static_cast<int> (i)), seconds);

    const auto recorded = transportControl.takeNumber();
    transportControl.update();

    // What has just been recorded is what Space plays.
    if (transportControl.takeNumber() != recorded)
        selectTake (recorded);

    if (performerWaits() != isWaiting)
        performNow();

    sinceCoach += seconds;

    if (sinceCoach >= coachEverySeconds)
    {
        const auto isRecording = transportControl.state() == Transport::State::recording;
        adviser.update (coachAdvice (now, input, readings(), figures(), equipment), sinceCoach, isRecording);
        sinceCoach = 0.0;
    }

    sinceSaved += seconds;

    if (isUnsaved && sinceSaved >= saveAfterSeconds)
        save();
}

void Studio::selectInput (int newInput)
{
    input = juce::jlimit (0, static_cast<int> (now.rig.channels.size()) - 1, newInput);
    cachedFigures.reset();
    cachedAdvice.reset();
    isUnsaved = true;
    tell (Change::setup);
}

void Studio::makeConsistent (Setup& setup) const
{
    setup.fitInputs (equipment.audioInterface (setup.rig.interfaceId)->inputs);

    for (auto& channel : setup.rig.channels)
        plugging::fitKnobs (channel, setup.rig, equipment);

    if (setup.isLevelMatched)
        for (const auto running : setup.runningInputs())
            (void) levelMatch::match (setup.rig.channels[static_cast<std::size_t> (running)], setup.rig, equipment);
}

juce::Result Studio::edit (const juce::String& name, const std::function<void (Setup&)>& change, int gesture)
{
    auto next = now;
    change (next);
    makeConsistent (next);

    if (next == now)
        return juce::Result::ok();

    lastComplaint.clear();

    if (steps.change (name, now, next, gesture))
        return juce::Result::ok();

    notify ({ lastComplaint, {}, {} });
    return juce::Result::fail (lastComplaint);
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

void Studio::undo()
{
    if (! steps.undo() && lastComplaint.isNotEmpty())
        notify ({ lastComplaint, {}, {} });
}

void Studio::redo()
{
    if (! steps.redo() && lastComplaint.isNotEmpty())
        notify ({ lastComplaint, {}, {} });
}

bool Studio::apply (const Setup& next)
{
    if (const auto result = putInForce (next); result.failed())
    {
        lastComplaint = result.getErrorMessage();
        return false;
    }

    isUnsaved = true;
    tell (Change::setup);
    return true;
}

juce::Result Studio::putInForce (const Setup& next)
{
    const auto isRecording = engine.isTakeRunning();

    if (isRecording && next.runningInputs() != now.runningInputs())
        return juce::Result::fail ("Inputs can be armed once the take is finished; stop it first.");

    const auto isOtherPerformance = next.performance != now.performance || next.armed != now.armed;

    if (next.performance != desk.name() && desk.name().isNotEmpty())
    {
        juce::StringArray notes;

        if (const auto opened = desk.open (next.performance, notes); opened.failed())
            return opened;

        for (const auto& note : notes)
            notify ({ note, {}, {} });
    }

    auto rig = plugging::runningRig (next, equipment);
    rig.sampleRate = engine.sampleRate();

    if (! isSameEquipment (inForce, rig))
    {
        if (const auto set = engine.setRig (rig); set.failed())
            return set;
    }
    else
    {
        for (std::size_t i = 0; i < rig.channels.size(); ++i)
        {
            if (ChannelSettings::from (rig.channels[i]) != ChannelSettings::from (inForce.channels[i]))
                engine.setSettings (static_cast<int> (i), ChannelSettings::from (rig.channels[i]));

            if (rig.channels[i].heard != inForce.channels[i].heard)
                engine.setHeard (static_cast<int> (i), rig.channels[i].heard);
        }
    }

    if (next.headphonesId != now.headphonesId || next.monitorsId != now.monitorsId)
        engine.setLoudspeakers (next.headphonesId, next.monitorsId);

    engine.setMonitor (next.monitor);
    inForce = rig;
    now = next;
    input = std::min (input, static_cast<int> (now.rig.channels.size()) - 1);
    cachedFigures.reset();
    cachedAdvice.reset();

    if (isOtherPerformance && desk.name().isNotEmpty())
        performNow();

    return juce::Result::ok();
}

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
    if (std::abs (inForce.sampleRate - engine.sampleRate()) > 0.0)
    {
        inForce.sampleRate = engine.sampleRate();
        transportControl.unload();
    }

    if (desk.name().isNotEmpty())
        performNow();
}

void Studio::resetClips()
{
    for (auto& channelMeters : meters)
        channelMeters.resetClips();
}

const ChannelFigures& Studio::figures() const
{
    if (! cachedFigures.has_value())
        cachedFigures.emplace (now.rig, plugging::effective (channel(), now.rig, equipment), equipment);

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
        cachedAdvice = PreampAdvice::of (now.rig, plugging::effective (channel(), now.rig, equipment), equipment, rms * distance);
    }

    return *cachedAdvice;
}

std::optional<double> Studio::levelDifferenceDb() const
{
    return levelMatch::differenceDb (now.rig, plugging::effective (channel(), now.rig, equipment), equipment);
}

void Studio::openDevice (const DeviceChoice& choice)
{
    if (audioDevices == nullptr)
        return;

    app.device = choice;
    isUnsaved = true;
    audioDevices->open (choice);
}

void Studio::setTakesFolder (const juce::File& folder)
{
    juce::StringArray notes;
    transportControl.unload();

    if (const auto opened = shelf.open (folder, notes); opened.failed())
        notes.add (opened.getErrorMessage());
    else
        app.takesFolder = folder.getFullPathName();

    for (const auto& note : notes)
        notify ({ note, {}, {} });

    transportControl.folderChanged();
    isUnsaved = true;
    tell (Change::takes);
}

void Studio::setPreferences (const Preferences& next)
{
    if (next == likes)
        return;

    likes = next;
    isUnsaved = true;
    tell (Change::preferences);
}

void Studio::setCalibration (const Calibration& calibration)
{
    app.calibration = calibration;
    isUnsaved = true;

    if (desk.isLive())
        (void) chooseSource (Setup::liveInput);
}

void Studio::notify (Notice next)
{
    sentence = std::move (next);
    tell (Change::notice);
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

void Studio::save()
{
    if (! isUnsaved)
        return;

    isUnsaved = false;
    sinceSaved = 0.0;
    StudioState { now, likes, input }.writeTo (app);

    if (const auto written = stateFile.write (app); written.failed() && ! sentence.has_value())
        notify ({ "The settings could not be saved: " + written.getErrorMessage(), {}, {} });
}
} // namespace plus48
