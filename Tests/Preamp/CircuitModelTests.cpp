// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Equipment/Catalogue.h"
#include "Preamp/CircuitModel.h"

#include <chrono>
#include <functional>

using namespace plus48;

TEST_CASE ("A circuit that has been worked out is kept, and every figure that it follows from makes another one", "[preamp][circuit]")
{
    const auto catalogue = Catalogue::shipped();
    const auto made = *catalogue.preamp ("class-a-transformer");
    const auto first = CircuitModel::of (made);
    const auto changed = [&made] (const std::function<void (PreampModel&)>& change) {
        auto other = made;
        change (other);
        return CircuitModel::of (other);
    };

    CHECK (changed ([] (PreampModel& other) { other.identity.id = "twin"; }).outputCore == first.outputCore);
    CHECK (changed ([] (PreampModel& other) { other.device = AmplifierDevice::triode; }).device != first.device);
    CHECK_FALSE (changed ([] (PreampModel& other) { other.core = Core::none; }).hasOutputCore);
    CHECK_FALSE (changed ([] (PreampModel& other) { other.limit = Limit::soft; }).isRounded());
    CHECK (changed ([] (PreampModel& other) { other.extraStageAboveDb = 30.0; }).extraStageAboveDb == 30.0);
    CHECK (changed ([] (PreampModel& other) { *other.maxOutDbu += 1.0; }).maximumVolts > first.maximumVolts);
    CHECK (changed ([] (PreampModel& other) { *other.harmonics.h2At20Dbu += 6.0; }).secondOrder > first.secondOrder);
    CHECK (changed ([] (PreampModel& other) { *other.harmonics.h3At20Dbu += 3.0; }).saturation != first.saturation);
    CHECK (changed ([] (PreampModel& other) { *other.harmonics.h3At50HzAt20Dbu += 3.0; }).outputCore > first.outputCore);
    CHECK (changed ([] (PreampModel& other) { other.response[1].db += 1.0; }).outputCore != first.outputCore);
    CHECK (CircuitModel::of (made).outputCore == first.outputCore);

    // A rig of 32 channels asks for it 32 times.
    const auto begin = std::chrono::steady_clock::now();

    for (int channel = 0; channel < 1000; ++channel)
        CHECK (CircuitModel::of (made).isRounded());

    CHECK (std::chrono::duration<double> (std::chrono::steady_clock::now() - begin).count() < 1.0);
}
