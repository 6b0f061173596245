// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/VerdictCase.h"
#include "UI/Controls/Pressable.h"
#include "UI/Look/Icons.h"

namespace plus48::ui
{
/** One part of the case that the verdict is about; pressed, it opens its menu. */
class CaseTile : public Pressable
{
public:
    explicit CaseTile (Icon iconToShow) : icon (iconToShow) {}

    void show (const VerdictCase::Part&);

private:
    void paintBody (juce::Graphics&) override;

    const Icon icon;
    VerdictCase::Part part;
};
} // namespace plus48::ui
