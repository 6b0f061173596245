// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Coach.h"
#include "GainAdvice.h"
#include "PathLevels.h"
#include "SetupHistory.h"
#include "SourceSelector.h"
#include "StudioState.h"
#include "Transport.h"

#include "Live/AudioDevices.h"
#include "Measurement/PreampAdvice.h"
#include "Rig/ChannelParameter.h"
#include "Rig/Drive.h"

namespace plus48
{
/** The program without its window: everything a panel can show or do, a test can read or do here.

    The setup is the one truth about what is plugged together and how the controls stand. It changes through
    `edit` only, which makes it consistent, puts it in force in the engine, keeps it for undo, tells the listeners and
    saves it. All of it belongs to the message thread.
*/
class Studio
{
public:
    struct Options
    {
        juce::File stateFile = StateFile::defaultFile();

        /** Where it is not the default, and not the one of the state. */
        juce::File takesFolder;

        /** Tables of the user's own equipment; none where it is empty or is not there. */
        juce::File equipmentFolder = defaultEquipmentFolder();

        /** A studio for pictures and tests: no audio device is opened, whoever has the engine drives it. */
        bool isWithoutDevices = false;

        /** Whether `begin` opens one by itself. */
        bool opensDevices = true;
    };

    /** `equipment` in the user's configuration folder, as for the command line. */
    static juce::File defaultEquipmentFolder();

    /** What may have become another, for listeners that show only a part. */
    enum class Change
    {
        setup,
        takes,
        transport,
        device,
        preferences,
        notice
    };

    struct Listener
    {
        virtual ~Listener() = default;
        virtual void studioChanged (Change) = 0;
    };

    /** One sentence for the user, and what can be done about it. */
    struct Notice
    {
        juce::String message, button;
        std::function<void()> action;
    };

    explicit Studio (const Options&);
    ~Studio();

    void addListener (Listener*);
    void removeListener (Listener*);

    /** The slow part of the start: opens an audio device, and the takes. After the first paint. */
    void begin();

    /** Some 30 times a second, with the seconds since the last time: reads meters, finishes takes, saves what has changed. */
    void update (double seconds);

    //== what there is ==

    const Catalogue& catalogue() const noexcept { return equipment; }
    const SourceSelector& sourceSelector() const noexcept { return selector; }
    const Setup& setup() const noexcept { return now; }
    const ChannelRig& channel() const noexcept { return now.rig.channels[static_cast<std::size_t> (input)]; }
    const InputSource& source() const noexcept { return now.sources[static_cast<std::size_t> (input)]; }
    const InterfaceModel& audioInterface() const { return *equipment.audioInterface (now.rig.interfaceId); }

    /** The input whose controls are shown, from 0. One that the interface does not have is refused with a notice. */
    int selectedInput() const noexcept { return input; }
    void selectInput (int);

    //== editing ==

    /** A number for a new gesture: all edits that carry it are one step of undo. */
    int newGesture() noexcept { return ++lastGesture; }

    /** Makes the setup another one, or says in one sentence why not. The sentence is shown as a notice as well. */
    juce::Result edit (const juce::String& name, const std::function<void (Setup&)>&, int gesture = 0);

    /** The same for the selected input. */
    juce::Result editChannel (const juce::String& name, const std::function<void (ChannelRig&)>&, int gesture = 0);

    /** Turns a knob or switch of the selected input to `value`; what path B's own knobs do by hand ends level matching, but for the gain,
        which the trim still makes up for.
    */
    juce::Result turn (ParameterId, double value, int gesture = 0);

    /** Plays it into the selected input, which it arms, with its level, cable and gain; `name` as InputSource::name. Where it has
        several channels, they fill the selected input and those behind it. Nothing else changes. What is chosen
        already is set up anew.
    */
    juce::Result chooseSource (const juce::String& name);

    /** One channel of it, into the selected input only. */
    juce::Result chooseSource (const InputSource&);

    /** Every input listens to the audio device, each to an input of its own; the selected one is armed. */
    juce::Result chooseLiveSources();

    /** The highest sample of what plays into the selected input, in dBFS; of a live input, what loud speech would be. Nothing
        for silence.
    */
    std::optional<double> sourcePeakDbfs() const;

    /** The recorded peak of what plays into the selected input, through whatever chain is asked for: of a known performance by all of
        it, of anything else by its level at 997 Hz.
    */
    PeakForecast peakForecast() const { return peakForecast (source()); }
    juce::Result chooseMicrophone (const juce::String& id);
    juce::Result chooseInstrument (const juce::String& id);
    juce::Result choosePreamp (const juce::String& id);
    juce::Result chooseInterface (const juce::String& id);
    juce::Result hear (Path);

    /** A file that was dropped on the window becomes the source; or one sentence, shown as a notice too. */
    juce::Result dropFile (const juce::File&);

    /** What `chooseMicrophone` would do to the channel: jack, power, and gain for the same level. As it is for an unknown id. */
    ChannelRig withMicrophone (const juce::String& id) const;

    /** What `choosePreamp` would do to the channel: path B as loud as path A where levels are matched, else as it was. */
    ChannelRig withPreamp (const juce::String& id) const;

    /** True: a passive ribbon is fitted, nothing was done, and somebody has to be asked; then call it with `isConfirmed`. */
    bool setPhantom (bool shouldBeOn, bool isConfirmed = false);

    /** Turns the gain of the preamp that is heard, as the arrow keys do; a burst is one step of undo. Matched levels
        stay so: on path B the trim gives back what the gain takes.
    */
    juce::Result moveGain (double deltaDb);

    /** Presses the coach's button: what it advises is done to the selected input, and seen from anew. */
    juce::Result applyAdvice();

    /** Gain and trim of the external preamp for the performance that plays: at its clean level, or pushed. */
    juce::Result setDrive (Drive);

    /** Which of the two it stands at; nothing where it is neither. */
    std::optional<Drive> driveNow() const;

    void undo();
    void redo();
    SetupHistory& history() noexcept { return steps; }

    //== takes and transport ==

    Transport& transport() noexcept { return transportControl; }
    TakeLibrary& takes() noexcept { return library; }

    /** R: records, or stops. An input that waits is armed first. */
    void toggleRecording();

    /** Space: plays or pauses the selected take; stops a recording. */
    void togglePlaying();

    /** The take that keys act on; 0: none. */
    int selectedTake() const noexcept { return chosenTake; }
    void selectTake (int number);

    /** These can be undone. */
    void renameTake (int number, const juce::String& name);
    void starTake (int number, bool hasStar);
    void removeTake (int number);

    /** Out of the bin. */
    void restoreTake (int number);

    /** For good, everything in the bin. Only after asking. */
    void emptyBin();

    //== meters and figures ==

    const ChannelReadings& readings() const noexcept { return meters[static_cast<std::size_t> (input)]; }
    const ChannelReadings& readings (int ofInput) const noexcept { return meters[static_cast<std::size_t> (ofInput)]; }
    void resetClips();

    /** A clip lamp of a path that is heard is lit, on any input that runs. */
    bool isSomethingClipping() const;

    /** The selected input's meters in words, for a screen reader: `Peak minus 12, no clipping, 23 decibels above the noise.` */
    juce::String spokenLevels() const;

    /** The noise of the user's own room and microphone, once it has been measured and while it is in the signal. */
    std::optional<double> sourceNoiseDba() const;

    const ChannelFigures& figures() const;
    std::vector<PathLevel> levels() const { return pathLevels (readings(), channel().activePath, figures().path (channel().activePath)); }
    const CoachAdvice& coach() const noexcept { return adviser.advice(); }
    const PreampAdvice& preampAdvice() const;

    /** What the noise of a path of the selected input is to the ear, when the performance is played back. */
    NoiseAudibility noiseAudibility (Path) const;

    /** How much louder B is than A for the selected input, in dB; nothing where one of them is silent. */
    std::optional<double> levelDifferenceDb() const;

    //== devices, folders, preferences, notices ==

    LiveEngine& liveEngine() noexcept { return engine; }
    AudioDevices* devices() noexcept { return audioDevices.get(); }

    /** While the message loop goes on; `whenDone` is told whether it plays. */
    void openDevice (const DeviceChoice&, std::function<void (bool)> whenDone = {});

    /** What was chosen by hand, now or in an earlier session; nothing where the best was taken. */
    const std::optional<DeviceChoice>& chosenDevice() const noexcept { return app.device; }

    /** Which of the device's inputs each input listens to, both counted from 0: one for each of the setup's channels. */
    std::vector<int> deviceInputs() const;
    void setDeviceInputs (const std::vector<int>&);

    const juce::File& takesFolder() const noexcept { return library.session().folder(); }

    /** Takes were recorded there, but its drive or folder is gone. It is opened when it is back; nothing is recorded until then. */
    bool isTakesFolderMissing() const noexcept { return missingTakes != juce::File() && takesFolder() == missingTakes; }

    /** Not while a take is recorded. Where it cannot be used, the one before stays. */
    void setTakesFolder (const juce::File&);

    const Preferences& preferences() const noexcept { return userPreferences; }
    void setPreferences (const Preferences&);

    /** The calibration of the user's own microphone at an input, and that at the selected one. */
    std::optional<Calibration> calibration (int ofInput) const;
    std::optional<Calibration> calibration() const { return calibration (input); }
    void setCalibration (int ofInput, const Calibration&);

    /** The newest one, until it is dismissed. */
    const std::optional<Notice>& notice() const noexcept { return currentNotice; }
    void notify (Notice);
    void dismissNotice();

private:
    /** Which sources are silent for a while. */
    enum class Waiting
    {
        nothing,
        allButLive,
        everything
    };

    /** Where what sounds already is heard from. */
    enum class From
    {
        beginning,
        whereItIs
    };

    bool apply (const Setup&);
    juce::Result applyToEngine (const Setup&);
    juce::Result makeConsistent (Setup&) const;
    juce::Result setEngine (const Rig&);
    juce::Result playInto (int firstInput, const std::vector<InputSource>&);
    juce::Result openSources (const Setup& next, juce::StringArray& notes);
    static bool isSourceNamed (const Setup&, const juce::String& name);
    void forgetSources();
    void setSourceDefaults (Setup&, int ofInput) const;
    void setDefaultsOfNewInputs();
    void setGainsForSource (Setup&, int ofInput) const;
    std::optional<double> peakDbfs (const InputSource&, const ChannelRig&) const;
    PeakForecast peakForecast (const InputSource&) const;
    void resetAnalysis (const Setup& next);
    Waiting waitingNow() const;
    void playSources (From);
    double sourcePeakPascals() const;
    std::optional<ExpectedLevel> expectedLevel() const;
    bool isBusyRecording() const;
    void deviceStarts();
    void takeEnded();
    void takeSaved (int number);
    void step (bool isUndo);
    void updateMeters (double seconds);
    void notifyAll (const juce::StringArray&);
    juce::Result refuse (const juce::String& message);
    void stateChanged();
    void openTakesFolder (const juce::File&, juce::StringArray& notes);
    void rememberTakesFolder();
    bool isMissing (const juce::File& takesFolder) const;
    Notice missingTakesNotice();
    void watchFiles (double seconds);
    void watchTakesFolder();
    void watchSources();
    void watchSource (const juce::String& name);
    void setDefaultsOfChangedSources (juce::StringArray& notes);
    void setDefaultsOfSources (const juce::String& name);
    void rememberSources();
    juce::StringArray lostSources() const;
    static juce::String whyLost (const juce::String& name, const juce::Result& opened);
    Notice lostSourcesNotice (const juce::String& message);
    DriveSetting driveSettingFor (Drive) const;
    void tell (Change);
    void save();
    TakeSetup takeSetup() const;

    const Options options;
    Catalogue equipment;
    SourceSelector selector;
    StateFile stateFile;
    AppState app;
    Setup now;
    Preferences userPreferences;
    int input = 0, chosenTake = 0, lastGesture = 0;

    LiveEngine engine;
    std::unique_ptr<AudioDevices> audioDevices;
    TakeLibrary library;
    Transport transportControl;
    SetupHistory steps;
    Rig appliedRig;
    juce::String appliedHeadphones, appliedMonitors;
    Waiting waiting = Waiting::nothing;
    bool hasBegun = false, isStepping = false;

    /** Those before it have their level and gain; the others are suited to their sources when these can be read. */
    int numInputsWithDefaults = 0;
    juce::String lastError;
    int gainGesture = 0;
    double sinceGain = 0.0;

    std::array<ChannelReadings, Setup::maxInputs> meters;
    mutable std::optional<ChannelFigures> cachedFigures;
    mutable std::optional<PreampAdvice> cachedAdvice;
    Coach adviser;
    mutable LevelForecasts forecasts;
    double sinceCoach = 0.0;

    /** The folder of the takes while it is not there, and what was said of files that are gone or cannot be read. */
    juce::File missingTakes;
    juce::StringArray saidOfSources;
    std::map<juce::String, FileStamp> changingSources;
    double sinceFiles = 0.0;

    std::optional<Notice> currentNotice;
    bool isUnsaved = false, couldNotSave = false;
    double sinceChanged = 0.0, sinceSaved = 0.0;
    std::vector<Listener*> listeners;
};
} // namespace plus48
