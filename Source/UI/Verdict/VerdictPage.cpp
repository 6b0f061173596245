// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Verdict/VerdictPage.h"

#include "Measurement/VerdictWords.h"
#include "Recording/OutputFile.h"
#include "Studio/RemedyActions.h"
#include "Studio/VerdictReport.h"
#include "UI/Controls/Keyboard.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"
#include "UI/Settings/FileSheet.h"

namespace plus48::ui
{
namespace
{
constexpr int widest = 1200, sharesWidth = 400;
constexpr double refreshSeconds = 0.1;
constexpr float storyLine = 24.0f, smallStoryLine = 20.0f, limitsLine = 16.0f;

/** The menu in which a part of the case is changed. */
GearMenu::Kind menuOf (std::size_t part)
{
    switch (part)
    {
        case VerdictCase::microphone: return GearMenu::Kind::microphone;
        case VerdictCase::audioInterface: return GearMenu::Kind::audioInterface;
        default: return GearMenu::Kind::source;
    }
}
} // namespace

VerdictPage::VerdictPage (Studio& studioToUse)
    : FullPage ("Back"), studio (studioToUse), sound (studioToUse)
{
    setComponentID ("verdict");
    auto order = 0;
    const auto add = [this, &order] (juce::Component& child) {
        addAndMakeVisible (child);
        child.setExplicitFocusOrder (++order);
    };

    for (std::size_t i = 0; i < parts.size(); ++i)
    {
        parts[i].setComponentID ("part " + juce::String (static_cast<int> (i)));
        parts[i].onPress = [this, i] {
            if (onOpenMenu != nullptr)
                onOpenMenu (menuOf (i), parts[i].getBounds().reduced (Control::margin));
        };
        add (parts[i]);
    }

    action.setComponentID ("do it");
    action.onPress = [this] {
        if (const auto* const best = answer.best())
            (void) applyRemedy (PreampAdvice::Remedy (*best), studio.editor, studio.equipment);
    };
    add (action);
    ranking.onHear = [this] (const PreampAdvice::Remedy& remedy, RemedyRow::Side side) { hear (remedy, side); };
    add (ranking);
    blindTest.setComponentID ("blind test");
    blindTest.setNames ("Blind test", "Ten trials: can you hear the preamp in the slot against the built-in one?");
    blindTest.onPress = [this] {
        sound.forget();

        if (onBlindTest != nullptr)
            onBlindTest();
    };
    add (blindTest);
    saveReport.setComponentID ("save report");
    saveReport.setNames ("Save report", "One page of HTML with all that stands here.");
    saveReport.onPress = [this] { save(); };
    add (saveReport);
    back.setExplicitFocusOrder (++order);
    addAndMakeVisible (noise);
    studio.changes.addListener (this);
    refresh();
}

VerdictPage::~VerdictPage() { studio.changes.removeListener (this); }

void VerdictPage::studioChanged (StudioChange change) { isOutdated |= change == StudioChange::setup || change == StudioChange::takes; }

void VerdictPage::tick (double seconds)
{
    sinceRefresh += seconds;

    if (isOutdated && sinceRefresh >= refreshSeconds)
        refresh();

    sound.update (seconds);
    ranking.showHeard (sound);
    ranking.tick (seconds, studio.preferences.current().reducedMotion);
}

void VerdictPage::refresh()
{
    isOutdated = false;
    sinceRefresh = 0.0;
    const auto before = std::exchange (answer, studio.figures.preampAdvice());
    about = VerdictCase::of ({ studio.catalogue, studio.editor, studio.figures, studio.calibrations, studio.library, studio.sources });
    story = verdictWords::story (answer) + (about.isAssumed ? juce::String (" ") + VerdictCase::assumedWords : juce::String());
    setHeading ("Do I need an external preamp?", {});
    setDescription (answer.headline + " " + story.removeCharacters ("*"));

    if (before.headline.isNotEmpty() && before.headline != answer.headline)
        juce::AccessibilityHandler::postAnnouncement (answer.headline, juce::AccessibilityHandler::AnnouncementPriority::medium);

    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i].show (about.parts[i]);

    const auto isKnown = answer.unknownNoise.isEmpty();
    ranking.setVisible (isKnown);
    noise.show (answer.shares, studio.editor.channel().usesMicrophone());

    const auto* const best = answer.best();
    action.setVisible (best != nullptr);

    if (best != nullptr)
    {
        action.setText (verdictWords::action (*best));
        action.setNames (verdictWords::action (*best), "Takes " + verdictWords::figure (*best) + " dB of noise away; Undo takes it back.");
    }

    // What sounds is of another setup.
    if (const auto isOther = std::exchange (heardOf, studio.editor.source()) != studio.editor.source(); isOther || before.chainNow != answer.chainNow)
    {
        sound.forget();
        lastHeard.reset();
    }

    refreshSound();
    resized();
    repaint();
}

void VerdictPage::refreshSound()
{
    const auto by = sound.by (answer.chainNow);
    ranking.show (
        answer, [&] (const PreampAdvice::Remedy& remedy) { return RemedyAudition::canBeHeard (remedy, about.hasRealRoom) ? by : VerdictSound::By::nothing; }, by != VerdictSound::By::nothing ? juce::String() : juce::String ("Record a take to hear it"));
}

void VerdictPage::hear (const PreampAdvice::Remedy& remedy, RemedyRow::Side side)
{
    if (sound.heard() == RemedyAudition::Heard { remedy.what, side })
    {
        sound.stop();
        return;
    }

    lastHeard.emplace (remedy, side);
    (void) studio.notices.report (sound.hear (answer.chainNow, remedy, side));
}

void VerdictPage::togglePlaying()
{
    if (sound.heard().has_value())
        sound.stop();
    else if (lastHeard.has_value())
        hear (PreampAdvice::Remedy (lastHeard->first), lastHeard->second);
}

bool VerdictPage::keyPressed (const juce::KeyPress& key)
{
    const auto isZ = key.getModifiers().isCtrlDown() && keyboard::latinOf (key) == 'z';

    if (key.isKeyCode (juce::KeyPress::spaceKey))
        togglePlaying();
    else if (isZ && key.getModifiers().isShiftDown())
        studio.editor.redo();
    else if (isZ)
        studio.editor.undo();
    else
        return FullPage::keyPressed (key);

    return true;
}

juce::String VerdictPage::report() const { return verdictReport (answer, about, juce::Time::getCurrentTime().formatted ("%Y-%m-%d")); }

void VerdictPage::save()
{
    const auto start = juce::File::getSpecialLocation (juce::File::userDocumentsDirectory).getChildFile ("Do I need a preamp.html");

    FileSheet::ask (*this, { FileQuestion::Kind::save, "Save this report", start, "*.html", ".html" }, [&notices = studio.notices, text = report()] (const juce::File& chosen) {
        const auto written = writeOutputFile (chosen, text, Existing::replace);
        notices.notify ({ written.wasOk() ? "Saved as " + chosen.getFileName() + "." : written.getErrorMessage(), {}, {} });
    });
}

juce::Font VerdictPage::headlineFont() const { return isSmall() ? displayFont (28.0f, Weight::bold) : type::hero(); }

void VerdictPage::arrange()
{
    const auto c = isSmall();
    placeInBar (saveReport);
    auto area = column (widest).withTrimmedTop (c ? barHeight : 64).withTrimmedBottom (8);
    caseArea = area.removeFromTop (c ? 60 : 72);
    const auto partWidth = (caseArea.getWidth() - (c ? 8 : 20)) / static_cast<int> (parts.size());

    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i].setBody ({ caseArea.getX() + (c ? 4 : 10) + static_cast<int> (i) * partWidth, caseArea.getY() + 4, partWidth, caseArea.getHeight() - 8 });

    area.removeFromTop (c ? 8 : 16);
    headlineArea = area.removeFromTop (c ? 36 : 52);
    noise.setVisible (! c && answer.unknownNoise.isEmpty());
    noise.setBounds (headlineArea.getRight() - sharesWidth, headlineArea.getY() + 12, sharesWidth, NoiseSources::idealHeight);
    const auto buttonWidth = action.idealWidth();

    if (c)
        action.setBody (headlineArea.removeFromRight (action.isVisible() ? buttonWidth : 0).withSizeKeepingCentre (buttonWidth, 32));
    else
        headlineArea.removeFromRight (sharesWidth + 40);

    area.removeFromTop (4);
    const auto width = c ? area.getWidth() : 680;
    const auto height = drawParagraph (nullptr, story, textFont (c ? 13.0f : 15.0f, Weight::regular), palette().t2, { 0.0f, 0.0f, static_cast<float> (width), 200.0f }, c ? smallStoryLine : storyLine);
    storyArea = area.removeFromTop (std::max (c ? 20 : 48, juce::roundToInt (height))).withWidth (width);

    if (! c)
    {
        area.removeFromTop (12);
        action.setBody (area.removeFromTop (36).withWidth (buttonWidth));
    }

    area.removeFromTop (c ? 8 : 12);
    limitsArea = area.removeFromBottom (36);
    area.removeFromBottom (c ? 4 : 8);
    ranking.setBounds (area.withHeight (std::min (area.getHeight(), ranking.idealHeight())));
    limitsArea = limitsArea.withY (ranking.getBottom() + (c ? 4 : 8));
    blindTest.setBody (limitsArea.removeFromRight (blindTest.idealWidth()).withHeight (20));
    limitsArea.removeFromRight (24);
}

void VerdictPage::paintPage (juce::Graphics& g)
{
    const auto& p = palette();
    drawPanel (g, caseArea.toFloat());
    g.setColour (p.line);

    for (std::size_t i = 1; i < parts.size(); ++i)
        g.fillRect (parts[i].getX() + Control::margin - 1, caseArea.getY() + 14, 1, caseArea.getHeight() - 28);

    drawText (g, answer.headline, headlineFont(), p.t1, headlineArea.toFloat());
    (void) drawParagraph (&g, story, textFont (isSmall() ? 13.0f : 15.0f, Weight::regular), p.t2, storyArea.toFloat(), isSmall() ? smallStoryLine : storyLine);
    (void) drawParagraph (&g, verdictWords::limits (about.hasRealRoom), textFont (12.0f, Weight::regular), p.t3, limitsArea.toFloat(), limitsLine);
}
} // namespace plus48::ui
