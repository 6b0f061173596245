// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MonitorRisk.h"
#include "Setup.h"

#include "Live/LiveEngine.h"

namespace plus48
{
/** Owns the engine, and makes it what the setup says. What was applied last is kept, so that only what is another is done
    again. [message thread]
*/
class EngineBinding
{
public:
    explicit EngineBinding (const Catalogue& catalogueToUse) : catalogue (catalogueToUse), live (catalogueToUse), appliedRig (live.rig()) {}

    /** Rig, knobs, monitor mix and loudspeakers. On failure, which is one sentence, the rig is as it was. */
    juce::Result apply (const Setup&);

    /** The same ids stand for other equipment now: the next `apply` does everything again. */
    void forgetEquipment();

    /** The device has another rate, and all that sounds follows it by itself. */
    void followSampleRate() noexcept { appliedRig.sampleRate = live.sampleRate(); }

    double sampleRate() const noexcept { return live.sampleRate(); }

    /** Counted among the running inputs. */
    ChannelMeters& meters (int runningChannel) noexcept { return live.meters (runningChannel); }

    void play (std::unique_ptr<LiveSources>);

    /** See MonitorGuard. */
    bool needsAgreement() const { return risk.needsAgreement(); }
    void agreeToMonitors();

    /** Neither the input nor the monitors are heard, whatever the setup says, so that what is played back is heard by itself. */
    void hearPlaybackAlone (bool);

    /** As the interface has it now: what an interface, a take that is recorded, or the guard leaves of the setup's settings. Monitors without input count as off. */
    MonitorSettings monitorHeard() const;

    /** For what else is done by the engine itself: takes, playback, the device's side. */
    LiveEngine& engine() noexcept { return live; }

private:
    juce::Result applyRig (const Rig&);
    void applyMonitor (const MonitorSettings&);

    const Catalogue& catalogue;
    LiveEngine live;
    Rig appliedRig;
    juce::String appliedHeadphones, appliedMonitors;
    MonitorPlacement appliedPlacement;
    MonitorRisk risk;
    MonitorSettings monitorOfSetup;
    bool isPlaybackAlone = false;
};
} // namespace plus48
