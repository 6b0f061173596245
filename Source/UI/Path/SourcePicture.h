// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"
#include "SoundSource/ShippedPerformances.h"
#include "Studio/InputSource.h"
#include "UI/Look/SourceArt.h"

namespace plus48::ui
{
/** [message thread] What is drawn of a source: of a shipped performance the picture that its data names. */
SourceKind sourceKindOf (const InputSource&, const ShippedPerformances&);

/** [message thread] What is drawn where an instrument stands in place of a microphone. */
SourceKind sourceKindOf (InstrumentPicture) noexcept;
} // namespace plus48::ui
