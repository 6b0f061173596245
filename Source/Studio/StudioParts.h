// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AfterTake.h"
#include "BackingPlayer.h"
#include "ChannelActions.h"
#include "ClaimTests.h"
#include "CoachSession.h"
#include "ColourMeasurements.h"
#include "ComparedPair.h"
#include "GainSetting.h"
#include "HearThrough.h"
#include "HowlWatch.h"
#include "ListeningTestSession.h"
#include "LiveMatch.h"
#include "MonitorGuard.h"
#include "OwnEquipment.h"
#include "PairPlayer.h"
#include "PreampAudition.h"
#include "SoundCheck.h"
#include "SourceFiles.h"
#include "StripActions.h"
#include "StudioState.h"
#include "TransportActions.h"
#include "UserPreferences.h"

namespace plus48
{
/** The parts of a studio, each with one duty; what they share is the setup, which only `editor` changes. They are members that
    can be seen, and not twenty methods that return them: a panel's constructor names those that it uses. A panel whose children use nearly all
    of them (the path, a menu of equipment, the settings, the window) takes this whole. [message thread]
*/
class StudioParts
{
public:
    /** Who has no devices and no folder, such as a test, gives others. */
    struct Options
    {
        juce::File stateFile = StateFile::defaultFile();

        /** Where it is not the default, and not the one of the state. */
        juce::File takesFolder;

        /** Tables of the user's own equipment; none where it is empty or is not there. */
        juce::File equipmentFolder = defaultEquipmentFolder();

        /** A studio for pictures and tests: no audio device is opened, whoever has `engineForDevice` drives it. */
        bool isWithoutDevices = false;

        /** Whether `begin` opens one by itself. */
        bool opensDevices = true;
    };

    /** `equipment` in the user's configuration folder, as for the command line. */
    static juce::File defaultEquipmentFolder();

protected:
    explicit StudioParts (const Options&);

    /** Of what was read at the start. */
    juce::StringArray notesOfStart;

    /** Only `ownEquipment` changes it. */
    Catalogue equipmentKnown;

public:
    const Catalogue& catalogue { equipmentKnown };
    StudioChanges changes;
    Notices notices { changes };

protected:
    SavedState saved;
    EngineBinding engine { catalogue };
    SourceSelector selector;

public:
    UserPreferences preferences { saved, changes };

    /** What can play, and what is open. */
    const SourceSelector& sources { selector };

    SetupEditor editor { catalogue, engine, notices, changes, saved };
    OwnEquipment ownEquipment;
    TakeLibrary library { SessionFolder::defaultFolder() };
    Transport transport { engine.engine(), library };
    TakeActions takes { library, transport, editor, notices, changes };
    TakesFolderChoice takesFolder { library, transport, takes, saved, notices };
    StudioDevices devices { engine.engine(), transport, saved, notices, changes };
    SoundCheck soundCheck { engine.engine() };
    InputRouting routing { editor, saved, changes };

protected:
    Calibrations microphoneCalibrations { saved };
    SourcePlayer player { engine, selector, editor, routing, transport };

public:
    const Calibrations& calibrations { microphoneCalibrations };
    const SourcePeaks peaks { catalogue, sources };
    ChannelActions channelActions { catalogue, editor, peaks, notices };
    TakeComparison comparison;
    HearThrough hearThrough { catalogue, library, takes, transport, comparison, notices, changes };
    Listening listening { editor, channelActions, comparison, notices };
    ListeningTestSession listeningTest { catalogue, editor, library, takes, transport, comparison, notices, changes };
    ColourMeasurements colours { catalogue, editor, sources, listening, changes };
    InputMeters meters { engine, editor, sources, comparison };
    Figures figures { catalogue, editor, meters, peaks, calibrations, listening };
    LiveMatch liveMatch { engine, editor, figures };
    const ComparedPairs comparedPairs { catalogue, editor, figures, listening, comparison, liveMatch, colours };
    BackingPlayer backing { engine, editor, library, transport, notices };
    PairPlayer pairPlayer { engine, transport };
    MonitorGuard monitorGuard { engine, changes };
    SpillReadings spillReadings { engine, editor };
    const SpillFigures spillFigures { catalogue, editor, engine };
    HowlWatch howlWatch { engine, editor, spillReadings, spillFigures };
    CoachSession coach { catalogue, editor, meters, figures, peaks, listening, howlWatch, sources };
    AfterTake afterTake { { catalogue, editor, engine, meters, figures, peaks, spillFigures, coach, library, takes, transport, comparison, devices } };

protected:
    const SourceDefaults defaults { catalogue, sources, peaks, calibrations };

public:
    EquipmentActions equipment { catalogue, editor, figures, peaks, defaults, notices };
    ClaimTests claims { catalogue, editor, channelActions, equipment, library, takes, transport, listeningTest, changes };
    PreampAudition audition { editor, equipment, listening, comparison, transport, peaks };
    SourceActions sourceActions { catalogue, editor, selector, defaults, player, microphoneCalibrations, meters, figures, transport, notices, changes };
    StripActions strips { editor, selector, notices };
    GainSetting gainSetting { catalogue, editor, meters, transport, notices };
    TransportActions transportActions { { catalogue, sources, editor, transport, takes, takesFolder, meters, player, devices, notices } };

protected:
    SourceFiles sourceFiles { editor, selector, sourceActions, player, saved, notices };
};
} // namespace plus48
