// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/DiskFile.h"
#include "TemporaryFolder.h"

#include <atomic>
#include <cstdio>
#include <thread>

using namespace plus48;

TEST_CASE ("A file whose name another one takes is where it was or deleted, at every moment", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    const auto place = folder.get().getChildFile ("take.wav");
    const auto other = folder.get().getChildFile ("other.wav");
    auto numElsewhere = 0;

    for (int i = 0; i < 500; ++i)
    {
        auto error = 0;
        const auto file = Disk::real().create (place, error);
        REQUIRE (file != nullptr);
        other.create();

        std::atomic<bool> isAsking { false };
        std::thread taker ([&] {
            while (! isAsking.load())
                std::this_thread::yield();

            REQUIRE (std::rename (other.getFullPathName().toRawUTF8(), place.getFullPathName().toRawUTF8()) == 0);
        });

        for (auto now = place; now != juce::File();)
        {
            now = file->where();
            isAsking.store (true);
            numElsewhere += now != place && now != juce::File() ? 1 : 0;
        }

        taker.join();
        place.deleteFile();
    }

    CHECK (numElsewhere == 0);
}
