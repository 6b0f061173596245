// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Equipment/Catalogue.h"
#include "Interface/HeadphoneOutput.h"

using namespace plus48;

TEST_CASE ("Headphones divide what the amplifier gives, which is no more than it has", "[interface]")
{
    const auto catalogue = Catalogue::shipped();
    const auto& home = *catalogue.audioInterface ("home-2"); // 10 ohm, +10 dBu
    const auto closed = HeadphoneOutput::of (home, *catalogue.headphone ("closed-studio")); // 80 ohm, 108 dB SPL at 1 V
    const auto earbuds = HeadphoneOutput::of (home, *catalogue.headphone ("earbuds")); // 16 ohm

    CHECK (dbuFromVolts (closed.fullScaleVolts / sqrtTwo) == Approx (10.0 + dbFromGain (80.0 / 90.0)));
    CHECK (dbuFromVolts (earbuds.fullScaleVolts / sqrtTwo) == Approx (10.0 + dbFromGain (16.0 / 26.0)));

    CHECK (closed.volts (0.5) == Approx (0.5 * closed.fullScaleVolts));
    CHECK (closed.volts (-3.0) == Approx (-closed.fullScaleVolts));
    CHECK (closed.spl (1.0) == Approx (108.0));
    CHECK (closed.spl (0.1) == Approx (88.0));
}
