// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Picture.h"
#include "TemporaryFolder.h"

#include "Live/SimulatedDevice.h"
#include "Studio/Studio.h"
#include "UI/Settings/SettingsSheet.h"

namespace plus48::test
{
inline constexpr double tickSeconds = 1.0 / 30.0;

inline DeviceChoice simulated (double rate = 48000.0, int block = 128)
{
    return { SimulatedDevice::typeName, SimulatedDevice::deviceName, SimulatedDevice::deviceName, rate, block };
}

/** A studio with a real AudioDevices, which plays through the simulated one. */
struct OpenSettings
{
    explicit OpenSettings (bool isWithoutDevices = false)
        : studio ({ folder.get().getChildFile ("state.json"), folder.get().getChildFile ("takes"), {}, isWithoutDevices })
    {
        if (! isWithoutDevices)
            studio.devices.open (simulated());

        settle();
        sheet = std::make_unique<ui::SettingsSheet> (studio);
        sheet->setSize (1440, 900);
        tick (8);
    }

    void tick (int times = 1)
    {
        for (int i = 0; i < times; ++i)
            sheet->tick (tickSeconds);

        settle();
    }

    /** Devices open beside the message loop. */
    void settle()
    {
        if (studio.devices.all() == nullptr)
            return;

        for (int waited = 0, calm = 0; waited < 500 && calm < 5; ++waited)
        {
            juce::MessageManager::getInstance()->runDispatchLoopUntil (10);
            const auto isOpening = studio.devices.all()->status().opening.isNotEmpty() || (sheet != nullptr && sheet->deviceSection().statusText().startsWith ("Opening"));
            calm = isOpening ? 0 : calm + 1;
        }
    }

    TemporaryFolder folder;
    Studio studio;
    std::unique_ptr<ui::SettingsSheet> sheet;
};

inline void clickSegment (ui::Segments& segments, int index, int count)
{
    const auto body = segments.body();
    Pointer (segments).click ({ body.getX() + body.getWidth() * (static_cast<float> (index) + 0.5f) / static_cast<float> (count), body.getCentreY() });
}

/** As by Enter. */
inline void press (ui::Pressable& button) { button.keyPressed (juce::KeyPress (juce::KeyPress::returnKey)); }
} // namespace plus48::test
