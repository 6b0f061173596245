// SPDX-License-Identifier: GPL-3.0-or-later
#include "Equipment.h"

namespace plus48
{
FigureBasis Identity::basisOf (const juce::String& column) const
{
    const auto told = figureBasis.find (column);
    return told != figureBasis.end() ? told->second : FigureBasis::published;
}
} // namespace plus48
