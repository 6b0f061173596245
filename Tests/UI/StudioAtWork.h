// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"
#include "FindComponent.h"
#include "TemporaryFolder.h"

#include "Studio/Studio.h"
#include "UI/Look/Palette.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::test
{
/** A studio of a test's own, whose engine runs as fast as it can: no device, folders that are gone afterwards. */
class StudioAtWork
{
public:
    StudioAtWork()
    {
        studio.begin();
        studio.engineForDevice().deviceAboutToStart (48000.0);
    }

    ~StudioAtWork()
    {
        ui::setTheme (ui::Theme::dark);
    }

    /** Lets sound run; `tick` is called as the window would, 30 times a second. */
    void run (double seconds)
    {
        constexpr int blockSize = 480;
        std::array<std::array<float, blockSize>, 4> sound {};
        std::array<float*, 4> outputs { sound[0].data(), sound[1].data(), sound[2].data(), sound[3].data() };
        const auto blocks = static_cast<int> (seconds * 48000.0 / blockSize);

        for (int i = 0; i < blocks; ++i)
        {
            studio.engineForDevice().process (nullptr, 0, outputs.data(), 4, blockSize);

            if (i % 3 == 2)
                update (0.03);
        }
    }

    void update (double seconds)
    {
        studio.update (seconds);

        if (tick != nullptr)
            tick (seconds);
    }

    /** A take of so many seconds, on the disk and with its waveform. Returns its number. */
    int record (double seconds)
    {
        const auto number = studio.transport.takeNumber();
        studio.transportActions.toggleRecording();
        REQUIRE (studio.transport.state() == Transport::State::recording);
        run (seconds);
        studio.transportActions.toggleRecording();
        waitFor ([this] { return studio.transport.state() == Transport::State::ready; });
        waitFor ([this, number] { return studio.library.peaks (number) != nullptr; });
        return number;
    }

    /** Half a minute at most. */
    template <typename Condition>
    void waitFor (Condition&& isMet)
    {
        const auto latest = juce::Time::getMillisecondCounter() + 30000;

        while (! isMet() && juce::Time::getMillisecondCounter() < latest)
        {
            juce::MessageManager::getInstance()->runDispatchLoopUntil (5);
            update (0.005);
        }

        REQUIRE (isMet());
    }

    TemporaryFolder folder;
    Studio studio { Studio::Options { folder.get().getChildFile ("state.json"), folder.get().getChildFile ("Takes"), {}, true } };
    std::function<void (double)> tick;
};
} // namespace plus48::test
