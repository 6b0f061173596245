// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Equipment/Catalogue.h"
#include "Rig/Drive.h"

using namespace plus48;

TEST_CASE ("Clean and pushed are equally loud, within the ranges of every box, and pushed stays below the rail", "[rig]")
{
    for (const auto& preamp : Catalogue::shipped().preamps)
        for (const auto loudestDbu : { -90.0, -60.0, -45.3, -20.0, 0.0, 15.0 })
        {
            const auto clean = driveSetting (preamp, Drive::clean, loudestDbu);
            const auto pushed = driveSetting (preamp, Drive::pushed, loudestDbu);
            INFO (preamp.identity.id << " at " << loudestDbu << " dBu: " << clean.gainDb << ", pushed " << pushed.gainDb << " and " << pushed.trimDb);

            CHECK (clean.gainDb + clean.trimDb == Approx (pushed.gainDb + pushed.trimDb));
            CHECK (clean.trimDb == 0.0);

            for (const auto& setting : { clean, pushed })
            {
                CHECK (setting.gainDb >= preamp.gainMinDb);
                CHECK (setting.gainDb <= preamp.gainMaxDb);
                CHECK (setting.trimDb >= preamp.trimMinDb);
                CHECK (setting.trimDb <= 0.0);
            }

            if (pushed.gainDb > clean.gainDb)
                CHECK (loudestDbu + pushed.gainDb <= *preamp.maxOutDbu - 3.0);
        }
}

TEST_CASE ("A microphone's level comes out of a clean box at +4 dBu and out of a pushed one's gain at +20 dBu", "[rig]")
{
    const auto catalogue = Catalogue::shipped();
    const auto& tube = *catalogue.preamp ("tube-60s");
    CHECK (driveSetting (tube, Drive::clean, -40.0).gainDb == Approx (44.0));
    CHECK (driveSetting (tube, Drive::pushed, -40.0).gainDb == Approx (60.0));
    CHECK (driveSetting (tube, Drive::pushed, -40.0).trimDb == Approx (-16.0));

    // Quieter sources leave 12 dB to push.
    CHECK (driveSetting (tube, Drive::clean, -70.0).gainDb == Approx (48.0));
    CHECK (driveSetting (tube, Drive::pushed, -70.0).gainDb == Approx (60.0));

    // A lower rail: 3 dB below it.
    CHECK (driveSetting (*catalogue.preamp ("eight-channel"), Drive::pushed, -30.0).gainDb == Approx (43.0));

    // Nothing to push in a box without trim.
    const auto booster = driveSetting (*catalogue.preamp ("inline-booster"), Drive::pushed, -60.0);
    CHECK (booster.gainDb == Approx (25.0));
    CHECK (booster.trimDb == 0.0);
}

TEST_CASE ("Drive has two words", "[rig]")
{
    CHECK (driveFromWord ("clean") == Drive::clean);
    CHECK (driveFromWord ("pushed") == Drive::pushed);
    CHECK_FALSE (driveFromWord ("Pushed").has_value());
}
