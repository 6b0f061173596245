// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourcePicture.h"

#include "SoundSource/TestSignal.h"

namespace plus48::ui
{
namespace
{
SourceKind kindOf (PerformancePicture picture) noexcept
{
    using P = PerformancePicture;

    switch (picture)
    {
        case P::voice: return SourceKind::voice;
        case P::acousticGuitar: return SourceKind::acousticGuitar;
        case P::electricGuitar: return SourceKind::electricGuitar;
        case P::bass: return SourceKind::bass;
        case P::keyboard: return SourceKind::keyboard;
        case P::drums: return SourceKind::drums;
        case P::band: return SourceKind::band;
        case P::none: break;
    }

    return SourceKind::file;
}
} // namespace

SourceKind sourceKindOf (const InputSource& source, const ShippedPerformances& shipped)
{
    if (source.isLive())
        return SourceKind::voice;

    if (const auto* performance = shipped.find (source.name))
        return kindOf (performance->picture);

    return TestSignal::isNamedBy (source.name) ? SourceKind::tone : SourceKind::file;
}

SourceKind sourceKindOf (InstrumentPicture picture) noexcept
{
    switch (picture)
    {
        case InstrumentPicture::guitar: return SourceKind::electricGuitar;
        case InstrumentPicture::bass: return SourceKind::bass;
        case InstrumentPicture::keyboard: return SourceKind::keyboard;
        case InstrumentPicture::computer: break;
    }

    return SourceKind::computer;
}
} // namespace plus48::ui
