// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "JackServer.h"
#include "LiveTake.h"

#include "Live/AudioDevices.h"

namespace plus48::test
{
/** Everything that Plus48 needs, on a server's system device. */
struct OnJack
{
    explicit OnJack (Disk* disk = nullptr) : engine (catalogue, disk)
    {
        juce::StringArray notes;
        REQUIRE (session.open (notes).wasOk());
        engine.setMonitor ({ .headphonesDb = MonitorSettings::silentDb, .monitorsDb = MonitorSettings::silentDb });
        engine.setSources (LiveSources::fromInputs ({ 0 }));
    }

    bool open()
    {
        const auto works = devices.open ({ DeviceList::jack, "system", "system" });
        wait (100);
        return works;
    }

    /** In milliseconds, with the message loop running. */
    void wait (int milliseconds)
    {
        const auto until = juce::Time::getMillisecondCounter() + static_cast<juce::uint32> (milliseconds);

        while (juce::Time::getMillisecondCounter() < until)
        {
            juce::MessageManager::getInstance()->runDispatchLoopUntil (10);
            devices.poll();
        }
    }

    template <typename Condition>
    bool waitFor (Condition&& condition, int milliseconds)
    {
        for (int waited = 0; waited < milliseconds && ! condition(); waited += 20)
            wait (20);

        return condition();
    }

    test::TemporaryFolder folder;
    SessionFolder session { folder.get() };
    const Catalogue catalogue = Catalogue::shipped();
    LiveEngine engine;
    AudioDevices devices { engine };
};

inline bool jackIsHere()
{
    if (! JackServer::isInstalled())
        WARN ("There is no jackd here: nothing was tested.");

    return JackServer::isInstalled();
}
} // namespace plus48::test
