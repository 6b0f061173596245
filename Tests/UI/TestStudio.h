// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/Studio.h"
#include "TemporaryFolder.h"

namespace plus48::test
{
/** A studio without devices in a folder of its own, which a test drives. */
class TestStudio
{
public:
    explicit TestStudio (const juce::File& equipmentFolder = {})
        : studio ({ folder.get().getChildFile ("state.json"), folder.get().getChildFile ("Takes"), equipmentFolder, true })
    {
        studio.begin();
    }

    Studio* operator->() noexcept { return &studio; }
    Studio& get() noexcept { return studio; }

    TemporaryFolder folder;

private:
    Studio studio;
};
} // namespace plus48::test
