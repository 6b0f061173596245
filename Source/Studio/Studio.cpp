// SPDX-License-Identifier: GPL-3.0-or-later
#include "Studio.h"

#include "PerformedPeak.h"

#include "Measurement/TakeNoise.h"
#include "Recording/Recorder.h"

namespace plus48
{
namespace
{
constexpr double lookAtFilesEverySeconds = 1.0;
} // namespace

StudioParts::StudioParts (const Options& options)
    : equipmentKnown (OwnEquipment::catalogueWith (options.equipmentFolder, notesOfStart)),
      saved (options.stateFile, catalogue, notices, notesOfStart),
      ownEquipment (equipmentKnown, options.equipmentFolder, editor),
      comparison (catalogue, editor, library, transport, engine.engine(), changes, options.stateFile.getSiblingFile ("versions"))
{
}

juce::File StudioParts::defaultEquipmentFolder()
{
    return juce::File::getSpecialLocation (juce::File::userApplicationDataDirectory).getChildFile ("Plus48/equipment");
}

Studio::Studio (const Options& options)
    : StudioParts (options), document (options.stateFile), wantedTakesFolder (options.takesFolder), opensDevices (options.opensDevices)
{
    connectParts();
    connectEquipment();

    if (! options.isWithoutDevices)
        devices.create ([this] { deviceStarts(); });

    const auto state = StudioState::from (saved.app(), catalogue);
    preferences.restore (state.preferences);
    numInputsWithDefaults = state.numStoredInputs;

    if (const auto restored = editor.restore (state.setup, state.selectedInput); restored.failed())
    {
        notesOfStart.add ("The last rig could not be set up again: " + restored.getErrorMessage());
        numInputsWithDefaults = 0;
    }

    notices.notifyAll (notesOfStart);
}

Studio::~Studio()
{
    changes.removeAllListeners();
    library.onChange = nullptr;
    transport.onChange = nullptr;

    // What was recorded is finished before anything goes; then no callback comes any more.
    auto& live = engineForDevice();
    live.endTake();
    Take take;
    (void) live.recorder().stop (take);
    devices.close();
    saved.save();
}

void Studio::connectParts()
{
    saved.onSave = [this] (AppState& app) {
        sourceFiles.writeTo (app);
        StudioState { editor.setup(), preferences.current(), editor.selectedInput() }.writeTo (app, catalogue);
    };

    editor.onApply = [this] (const Setup& next, SetupHistory::Cause cause) { return prepare (next, cause); };
    editor.onApplied = [this] (const Setup& before) { applied (before); };
    editor.onSelect = [this] {
        coach.reset();
        figures.forget();
    };

    channelActions.measuredSetting = [this] (Drive drive) -> std::optional<DriveSetting> {
        // What is set is for what comes in, whatever take is heard.
        const auto measured = listening.isToTake() ? ColourMeasurements::Answer {} : colours.of (editor.channel().external);
        return measured.state == ColourMeasurements::Answer::State::known ? std::optional (measured.drives[static_cast<std::size_t> (drive)].setting) : std::nullopt;
    };
    colours.onKnown = [this] { channelActions.applyMeasuredDrive(); };

    listeningTest.chooseVersions = [this] (const TestRecord& record) {
        const auto isOfVersions = hearThrough.openPair (record.take, record.a.rig, record.b.rig);

        // Of the take's own two.
        if (! isOfVersions)
            hearThrough.close();

        return isOfVersions;
    };
    listeningTest.putVersionsAway = [this] { hearThrough.closePair(); };
    routing.onChange = [this] { player.play (SourcePlayer::From::whereItIs); };
    library.onChange = [this] {
        // A live performance is as loud as its last take.
        figures.forget();
        changes.tell (StudioChange::takes);
    };
    figures.performedPeak = [this]() -> std::optional<double> {
        const auto last = PerformedPeak::of (library, sources.title (editor.source()), editor.channel(), catalogue);
        return last.has_value() ? std::optional (last->pascals) : std::nullopt;
    };
    library.noiseFloorOf = [known = catalogue] (const TakeMetadata& metadata) { return takeNoiseFloorDbfsA (metadata, known); };
    transport.onChange = [this] { changes.tell (StudioChange::transport); };
    transport.onProblem = [this] (const juce::String& problem) { notices.notify ({ problem, {}, {} }); };
    transport.onSaved = [this] (int number) {
        takesFolder.remember();
        takes.selectSaved (number);
        afterTake.takeSaved (number);
    };
}

void Studio::connectEquipment()
{
    ownEquipment.whyNotNow = [this] {
        return transport.state() == Transport::State::recording || transport.state() == Transport::State::saving
                 ? juce::String ("Equipment can be changed once the take is finished; stop it first.")
                 : juce::String();
    };
    ownEquipment.onChange = [this] {
        figures.forget();
        spillFigures.forget();
        colours.forget();
        coach.reset();
        liveMatch.resetAnalysis();
    };
}

void Studio::begin()
{
    juce::StringArray notes;

    hasBegun = true;
    sourceFiles.open (notes);
    sourceActions.setDefaultsFrom (std::exchange (numInputsWithDefaults, Setup::maxInputs));
    sourceFiles.compareWithLastTime (notes);
    takesFolder.open (wantedTakesFolder, notes);
    player.play (SourcePlayer::From::beginning);
    backing.open (notes);
    const auto messages = notes.joinIntoString (" ");

    if (takesFolder.isMissing())
        notices.notify ({ messages, takesFolder.missingNotice().button, takesFolder.missingNotice().action });
    else if (sourceFiles.isAnyLost())
        notices.notify (sourceFiles.lostNotice (messages));
    else
        notices.notifyAll (notes);

    if (opensDevices)
        devices.openBest();

    changes.tell (StudioChange::setup);
    changes.tell (StudioChange::takes);
    changes.tell (StudioChange::transport);
}

const AppState& Studio::saveNow()
{
    saved.changed();
    saved.save();
    return saved.app();
}

void Studio::applyState (const AppState& next, const Setup* exactly)
{
    juce::StringArray notes;
    saved.app() = next;
    const auto state = StudioState::from (next, catalogue);
    preferences.restore (state.preferences);

    // Once it has begun, a file that is gone is silent, and costs nothing else.
    const auto restored = exactly != nullptr || hasBegun ? editor.put (exactly != nullptr ? *exactly : state.setup, state.selectedInput) : editor.restore (state.setup, state.selectedInput);

    if (restored.failed())
        notes.add ("The setup could not be had back: " + restored.getErrorMessage());

    if (! hasBegun)
    {
        // `begin` does the rest.
        numInputsWithDefaults = restored.wasOk() ? state.numStoredInputs : 0;
        saved.saveAsItIs();
    }
    else
    {
        sourceFiles.open (notes);

        if (exactly == nullptr)
            sourceActions.setDefaultsFrom (state.numStoredInputs);

        sourceFiles.compareWithLastTime (notes);
        player.play (SourcePlayer::From::whereItIs);
        saveNow();
    }

    notices.notifyAll (notes);
    changes.tell (StudioChange::preferences);
    changes.tell (StudioChange::setup);
}

void Studio::keepOpen (const juce::StringArray& names)
{
    juce::StringArray notes;
    player.keepOpen (names, notes);
    notices.notifyAll (notes);
}

void Studio::update (double seconds)
{
    meters.update (seconds);
    spillReadings.update (seconds);
    howlWatch.update (seconds);
    const auto recorded = transport.takeNumber();
    transport.update (seconds);
    const auto hasRecorded = transport.takeNumber() != recorded;
    comparison.update (seconds);
    hearThrough.update (seconds);
    listeningTest.update();
    liveMatch.update();
    colours.update (seconds);
    library.update();
    watchFiles (seconds);

    // What has just been recorded is what Space plays.
    if (hasRecorded)
        takes.select (recorded);

    pairPlayer.update (seconds);
    player.update();
    backing.update();
    channelActions.update (seconds);
    coach.update (seconds, isRecording());
    afterTake.update();
    gainSetting.update (seconds);
    saved.update (seconds);
}

juce::Result Studio::prepare (const Setup& next, SetupHistory::Cause cause)
{
    if (isRecording() && next.runningInputs() != editor.setup().runningInputs())
        return juce::Result::fail ("Inputs can be armed and put away once the take is finished; stop it first.");

    if (! hasBegun)
        return juce::Result::ok();

    juce::StringArray notes;
    const auto opened = player.open (next, cause, notes);

    if (opened.wasOk())
        notices.notifyAll (notes);

    return opened;
}

void Studio::applied (const Setup& before)
{
    const auto& now = editor.setup();
    const auto isOtherSource = now.sources != before.sources || now.runningInputs() != before.runningInputs();
    meters.setupChanged (before);
    coach.setupChanged (before, isRecording());
    afterTake.setupChanged (before);

    if (now.rig != before.rig || isOtherSource || now.absent != before.absent)
        figures.forget();

    liveMatch.setupChanged (before);

    if (! hasBegun)
        return;

    player.closeUnused();
    backing.setupChanged (before);

    if (isOtherSource)
        player.play (SourcePlayer::From::whereItIs);
}

void Studio::deviceStarts()
{
    if (editor.followSampleRate())
    {
        figures.forget();
        transport.unloadNow();

        if (hasBegun)
            backing.open();
    }

    liveMatch.resetAnalysis();

    if (hasBegun)
        player.play (SourcePlayer::From::whereItIs);
}

void Studio::watchFiles (double seconds)
{
    sinceFiles += seconds;

    // What is being recorded stays as it is; it looks after its own files.
    if (! hasBegun || sinceFiles < lookAtFilesEverySeconds || isRecording() || transport.state() == Transport::State::saving)
        return;

    sinceFiles = 0.0;
    takesFolder.watch();
    sourceFiles.watch();
}
} // namespace plus48
