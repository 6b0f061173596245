// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Calibration.h"
#include "DeviceList.h"

#include "Interface/MonitorSettings.h"
#include "Rig/Rig.h"

namespace plus48
{
inline constexpr int appStateVersion = 1;

/** The rig of the first start, in a bedroom at 30 dBA: hardly anybody has a quieter room, and without any every preamp
    would seem to matter. The command line has rooms only where it is told to.
*/
inline Rig rigOfFirstStart()
{
    Rig rig;
    rig.roomDba = 30.0;
    return rig;
}

/** Everything that is as it was when the program starts again. Takes are not in here: they are their folder's. */
struct AppState
{
    Rig rig = rigOfFirstStart();
    MonitorSettings monitor;
    juce::String headphonesId { "closed-studio" }, monitorsId { "nearfield-5" };

    /** As `--in` names it: a shipped performance, a file, a test signal; `input` is the device. */
    juce::String performance;

    /** The device's inputs, one a channel, counted from 0. */
    std::vector<int> inputs { 0 };

    std::optional<DeviceChoice> device;

    /** Of the user's own microphones, one an input; none where there is no more. */
    std::vector<std::optional<Calibration>> calibrations;

    /** Empty: the default folder. */
    juce::String takesFolder;

    /** What the window keeps for itself, as it is. */
    juce::var window;

    /** The object this was read from: fields that are not known are written back. */
    juce::var original;
};

/** The document that holds the AppState. [message thread]

    It is written whole, to a hidden file that then takes its name, so there is always a good
    one. One that cannot be understood is not deleted but set aside, with the time in its name.
*/
class StateFile
{
public:
    explicit StateFile (const juce::File& fileToUse) : file (fileToUse) {}

    /** `state.json` in the user's configuration folder. */
    static juce::File defaultFile();

    /** Without a file: a fresh state. What was set aside, and why, is one sentence in `notes`. A newer version
        is read as far as it is understood, and not written over.
    */
    AppState read (const Catalogue&, juce::StringArray& notes);

    /** After every change. On failure the message is one sentence. */
    juce::Result write (const AppState&) const;

private:
    void setAside (const juce::String& why, juce::StringArray& notes);

    juce::File file;
    bool isNewer = false;
};
} // namespace plus48
