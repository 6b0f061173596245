// SPDX-License-Identifier: GPL-3.0-or-later
#include "StartReport.h"

#include "Live/DeviceSignals.h"

#include <iostream>
#include <unistd.h>

namespace plus48::ui
{
namespace
{
double ticksPerSecond() { return static_cast<double> (sysconf (_SC_CLK_TCK)); }

juce::StringArray fieldsOf (const juce::File& stat)
{
    // The name in brackets may hold anything: what counts comes behind it.
    return juce::StringArray::fromTokens (stat.loadFileAsString().fromLastOccurrenceOf (")", false, false).trim(), " ", {});
}

/** Milliseconds since the kernel made this process. */
double processAgeMs()
{
    const auto fields = fieldsOf (juce::File ("/proc/self/stat"));
    const auto uptime = juce::File ("/proc/uptime").loadFileAsString().getDoubleValue();
    return 1000.0 * (uptime - fields[19].getDoubleValue() / ticksPerSecond());
}

/** Seconds of processor time of each thread so far, by its name; those of one name are added up. */
std::map<juce::String, double> cpuOfThreads()
{
    std::map<juce::String, double> seconds;

    for (const auto& entry : juce::RangedDirectoryIterator (juce::File ("/proc/self/task"), false, "*", juce::File::findDirectories))
    {
        const auto fields = fieldsOf (entry.getFile().getChildFile ("stat"));
        const auto name = entry.getFile().getFileName().getIntValue() == static_cast<int> (getpid()) ? juce::String ("message") : entry.getFile().getChildFile ("comm").loadFileAsString().trim();
        seconds[name] += (fields[11].getDoubleValue() + fields[12].getDoubleValue()) / ticksPerSecond();
    }

    return seconds;
}

double residentMb()
{
    const auto pages = juce::StringArray::fromTokens (juce::File ("/proc/self/statm").loadFileAsString(), " ", {})[1].getDoubleValue();
    return pages * static_cast<double> (sysconf (_SC_PAGESIZE)) / 1.0e6;
}
} // namespace

StartReport::StartReport (SoundCheck& soundCheckToWatch, double secondsToMeasure) : soundCheck (soundCheckToWatch), seconds (secondsToMeasure) { startTimer (2); }

void StartReport::painted() { paintedMs = processAgeMs(); }

void StartReport::timerCallback()
{
    const auto now = juce::Time::getMillisecondCounterHiRes() * 0.001;

    if (soundMs <= 0.0)
    {
        // What leaves for the headphones.
        if (soundCheck.outputMeter (0).takePeak() > 1.0e-6)
            soundMs = processAgeMs();
    }

    if (measuredFrom <= 0.0)
    {
        if (startedAt == 0)
            startedAt = juce::Time::getMillisecondCounter();

        // The start is not idling: it counts from two seconds on.
        if (juce::Time::getMillisecondCounter() - startedAt > 2000)
        {
            measuredFrom = now;
            cpuBefore = cpuOfThreads();
            startTimer (100);
        }

        return;
    }

    if (now - measuredFrom < seconds)
        return;

    print();
    stopTimer();
    juce::JUCEApplicationBase::quit();
}

void StartReport::print() const
{
    auto cpu = juce::var (new juce::DynamicObject());
    const auto elapsed = juce::Time::getMillisecondCounterHiRes() * 0.001 - measuredFrom;

    for (const auto& [name, after] : cpuOfThreads())
    {
        const auto before = cpuBefore.count (name) > 0 ? cpuBefore.at (name) : 0.0;
        cpu.getDynamicObject()->setProperty (name, 100.0 * (after - before) / elapsed);
    }

    juce::var report (new juce::DynamicObject());
    report.getDynamicObject()->setProperty ("first_paint_ms", paintedMs);
    report.getDynamicObject()->setProperty ("first_sound_ms", soundMs);
    report.getDynamicObject()->setProperty ("resident_mb", residentMb());
    report.getDynamicObject()->setProperty ("cpu_percent", cpu);
    std::cout << juce::JSON::toString (report) << std::endl;
}
} // namespace plus48::ui
