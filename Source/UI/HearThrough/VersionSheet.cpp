// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/VersionSheet.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"
#include "UI/Takes/TakeText.h"

namespace plus48::ui
{
namespace
{
constexpr int sheetWidth = 600, rowPitch = 46, lowRowPitch = 40, headGap = 12, footerHeight = 104;

VersionDraft draftFor (const StudioParts& studio, const std::optional<int>& replaced)
{
    const auto take = studio.hearThrough.metadataOf (HearThrough::asRecorded);
    return { studio.catalogue, studio.editor, take, replaced.has_value() ? std::optional (studio.hearThrough.metadataOf (*replaced)) : std::nullopt };
}

juce::File performanceOf (const StudioParts& studio)
{
    const auto* take = studio.library.find (studio.hearThrough.take());
    return take != nullptr ? take->raw : juce::File();
}
} // namespace

VersionSheet::VersionSheet (StudioParts& studioToUse, std::optional<int> replacedVersion)
    : studio (studioToUse), replaced (replacedVersion), form (studioToUse.catalogue, draftFor (studioToUse, replacedVersion), replacedVersion.has_value(), performanceOf (studioToUse))
{
    setComponentID ("version sheet");
    setTitle (replaced.has_value() ? "Choose another" : "Add a version");
    cross.setNames ("Close", "Closes this sheet; nothing is made.", "Esc");
    cross.onPress = [this] { close(); };
    cancel.setComponentID ("cancel");
    cancel.setNames ("Cancel", "Closes this sheet; nothing is made.", "Esc");
    cancel.onPress = [this] { close(); };
    green.setComponentID ("make it");
    green.setNames ("Make it", "Makes this version in the background; what plays goes on.", "Enter");
    green.onPress = [this] { make(); };
    form.onChange = [this] { show(); };
    auto order = 0;

    for (auto* child : std::initializer_list<juce::Component*> { &form, &cancel, &green, &cross })
    {
        addAndMakeVisible (child);
        child->setExplicitFocusOrder (++order);
    }

    show();
}

void VersionSheet::show()
{
    problem = form.draft().problem();
    chain = setupText (form.draft().rig(), studio.catalogue);
    note = form.draft().driveNote();

    // The take itself is there already.
    const auto isSame = ! replaced.has_value() && form.draft().isUnchanged();
    green.setDisabledReason (problem.isNotEmpty() ? problem : juce::String (isSame ? "Choose something else than the take had." : ""));
    setDescription (problem.isNotEmpty() ? problem : chain + (note.isEmpty() ? juce::String() : ". " + note));
    repaint();
}

void VersionSheet::make()
{
    auto& hearing = studio.hearThrough;
    const auto made = replaced.has_value() ? hearing.replace (*replaced, form.draft().change()) : hearing.add (form.draft().change());

    // What cannot be made is said here, and what was chosen stays.
    if (made.failed())
    {
        problem = made.getErrorMessage();
        setDescription (problem);
        repaint();
        return;
    }

    close();
}

bool VersionSheet::keyPressed (const juce::KeyPress& key)
{
    if (key == juce::KeyPress (juce::KeyPress::returnKey))
    {
        green.press();
        return true;
    }

    return Overlay::keyPressed (key);
}

juce::Rectangle<int> VersionSheet::sheetArea() const
{
    const auto height = [] (int pitch) { return sheetHeaderHeight + headGap + VersionForm::numRows * pitch + footerHeight; };
    const auto wanted = height (rowPitch) <= getHeight() - 32 ? height (rowPitch) : height (lowRowPitch);
    return getLocalBounds().withSizeKeepingCentre (std::min (sheetWidth, getWidth() - 32), std::min (wanted, getHeight() - 16));
}

void VersionSheet::resized()
{
    const auto area = sheetArea();
    cross.setBody (sheetCrossArea (area));
    form.setBounds (area.withTrimmedTop (sheetHeaderHeight + headGap / 2).withTrimmedBottom (footerHeight).reduced (sheetMargin, 0));
    auto foot = area.withTop (area.getBottom() - 72).reduced (sheetMargin, 16);
    green.setBody (foot.removeFromRight (green.idealWidth() + 24));
    foot.removeFromRight (8);
    cancel.setBody (foot.removeFromRight (cancel.idealWidth() + 8));
}

void VersionSheet::paintSheet (juce::Graphics& g, juce::Rectangle<float> sheet)
{
    const auto& p = palette();
    fillAndStroke (g, sheet, 16.0f, p.s1, p.line2, 1.0f);
    paintSheetHeader (g, sheet, getTitle());

    auto foot = sheet.removeFromBottom (static_cast<float> (footerHeight));
    g.setColour (p.line);
    g.fillRect (foot.withHeight (1.0f));
    foot = foot.reduced (static_cast<float> (sheetMargin), 0.0f).withTrimmedTop (10.0f);

    // One sentence: what cannot be, or what it will be.
    if (problem.isNotEmpty())
    {
        drawParagraph (&g, problem, type::label(), p.red, foot.withHeight (36.0f), 16.0f);
        return;
    }

    drawText (g, chain, type::label(), p.t2, foot.withHeight (18.0f));
    foot = foot.withTrimmedTop (42.0f).withHeight (32.0f).withRight (static_cast<float> (cancel.getX()) - 12.0f);

    if (note.isNotEmpty())
        drawParagraph (&g, note, type::caption(), p.hot, foot.withTrimmedTop (2.0f), 14.0f);
    else
        drawText (g, "What you leave alone stays as it is.", type::caption(), p.t3, foot);
}
} // namespace plus48::ui
