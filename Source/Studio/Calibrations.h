// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SavedState.h"

namespace plus48
{
/** The calibration of the user's own microphone at each input. [message thread] */
class Calibrations
{
public:
    explicit Calibrations (SavedState& stateToUse) : saved (stateToUse) {}

    /** Nothing where it was never measured. */
    std::optional<Calibration> of (int input) const
    {
        const auto& all = saved.app().calibrations;
        const auto index = static_cast<std::size_t> (input);
        return index < all.size() ? all[index] : std::nullopt;
    }

    void set (int input, const Calibration& calibration)
    {
        auto& all = saved.app().calibrations;
        const auto index = static_cast<std::size_t> (input);
        all.resize (std::max (all.size(), index + 1));
        all[index] = calibration;
        saved.changed();
    }

private:
    SavedState& saved;
};
} // namespace plus48
