// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <type_traits>

namespace plus48
{
/** What one hears while recording; it changes the take only through what spills into an open microphone. */
struct MonitorSettings
{
    /** The input, before the converter and without delay. */
    bool direct = true;

    /** The input as the computer sends it back, one round trip late. With `direct` together it sounds hollow. */
    bool throughComputer = false;

    /** Direct monitoring in stereo: odd inputs on the left, even ones on the right. Else all are in the middle. */
    bool isDirectStereo = false;

    /** -1 is the input alone, 1 playback alone; in the middle both are whole. */
    double balance = 0.0;

    /** Below the loudest that the outputs give; `silentDb` or less is off. */
    double headphonesDb = -12.0;
    double monitorsDb = -20.0;
    bool monitorsOn = false;

    /** The monitors are silent while a take is recorded: no open microphone hears them. */
    bool mutesMonitorsWhileRecording = false;

    /** The simulated interface's buffer, in samples. */
    int bufferSamples = 256;

    static constexpr double silentDb = -80.0;

    bool operator== (const MonitorSettings&) const = default;
};

static_assert (std::is_trivially_copyable_v<MonitorSettings>);

/** MonitorSettings on their way to the audio thread: one atomic each. */
class AtomicMonitorSettings
{
public:
    /** [message thread] */
    void set (const MonitorSettings& settings) noexcept
    {
        constexpr auto relaxed = std::memory_order_relaxed;
        direct.store (settings.direct, relaxed);
        throughComputer.store (settings.throughComputer, relaxed);
        isDirectStereo.store (settings.isDirectStereo, relaxed);
        balance.store (settings.balance, relaxed);
        headphonesDb.store (settings.headphonesDb, relaxed);
        monitorsDb.store (settings.monitorsDb, relaxed);
        monitorsOn.store (settings.monitorsOn, relaxed);
        mutesMonitorsWhileRecording.store (settings.mutesMonitorsWhileRecording, relaxed);
        bufferSamples.store (settings.bufferSamples, relaxed);
    }

    /** [audio thread] Once a block. */
    MonitorSettings read() const noexcept
    {
        constexpr auto relaxed = std::memory_order_relaxed;
        MonitorSettings settings;
        settings.direct = direct.load (relaxed);
        settings.throughComputer = throughComputer.load (relaxed);
        settings.isDirectStereo = isDirectStereo.load (relaxed);
        settings.balance = balance.load (relaxed);
        settings.headphonesDb = headphonesDb.load (relaxed);
        settings.monitorsDb = monitorsDb.load (relaxed);
        settings.monitorsOn = monitorsOn.load (relaxed);
        settings.mutesMonitorsWhileRecording = mutesMonitorsWhileRecording.load (relaxed);
        settings.bufferSamples = bufferSamples.load (relaxed);
        return settings;
    }

private:
    static constexpr MonitorSettings start {};
    std::atomic<bool> direct { start.direct }, throughComputer { start.throughComputer }, isDirectStereo { start.isDirectStereo }, monitorsOn { start.monitorsOn }, mutesMonitorsWhileRecording { start.mutesMonitorsWhileRecording };
    std::atomic<double> balance { start.balance }, headphonesDb { start.headphonesDb }, monitorsDb { start.monitorsDb };
    std::atomic<int> bufferSamples { start.bufferSamples };
};
} // namespace plus48
