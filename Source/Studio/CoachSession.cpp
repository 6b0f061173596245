// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoachSession.h"

#include "OpticalInputs.h"

namespace plus48
{
namespace
{
constexpr double updateEverySeconds = 0.1;
} // namespace

CoachSession::CoachSession (const Catalogue& catalogueToUse, SetupEditor& editorToUse, InputMeters& metersToUse, const Figures& figuresToUse, const SourcePeaks& peaksToUse, const Listening& listeningToUse, const HowlWatch& howlsToUse, const SourceSelector& sources)
    : catalogue (catalogueToUse), editor (editorToUse), meters (metersToUse), figures (figuresToUse), listening (listeningToUse), howls (howlsToUse), elsewhere (catalogue, editor, meters, peaksToUse, sources)
{
}

juce::Result CoachSession::apply()
{
    const auto taken = advice();

    if (taken.fixSetup == nullptr && taken.fix == nullptr)
        return juce::Result::ok();

    const auto applied = taken.fixSetup != nullptr ? editor.edit (taken.button, taken.fixSetup) : editor.editChannel (taken.button, taken.fix);

    if (applied.failed() || taken.isHowling)
        return applied;

    if (taken.otherInput.has_value())
        meters.resetClips (*taken.otherInput);
    else
        meters.resetClips();

    return applied;
}

void CoachSession::goThere()
{
    if (const auto input = advice().otherInput)
        editor.selectInput (*input);
}

void CoachSession::update (double seconds, bool isRecording)
{
    sinceUpdate += seconds;

    if (isQuiet)
        return;

    const auto isHowling = howls.howl().has_value();

    if (sinceUpdate < updateEverySeconds && isHowling == advice().isHowling)
        return;

    // The channels of a take have no one level.
    if (! isHowling && listening.isToTake() && listening.rig().channels.size() != 1)
    {
        if (advice().isHowling)
            coach.resetAdvice();

        return;
    }

    auto next = adviceNow();

    // A level wants some time to be judged; clipping and missing power do not.
    if (next.kind == CoachAdvice::Kind::fixNow || advice().isHowling || meters.readings().isHeardEnough())
        coach.update (std::move (next), sinceUpdate, isRecording);

    sinceUpdate = 0.0;
}

CoachAdvice CoachSession::adviceNow()
{
    if (howls.howl().has_value())
        return howlAdvice (howls);

    if (listening.isToTake())
        return adviceOnTake();

    auto said = adviceOnSelected();

    if (said.isClipping)
        return said;

    if (auto other = elsewhere.clipping (advice()))
        return *std::move (other);

    if (said.kind == CoachAdvice::Kind::fine)
        if (auto other = elsewhere.comingClose (advice()))
            return *std::move (other);

    return said;
}

/** That of another input says nothing about what is judged now. */
CoachAdvice::Level CoachSession::levelBefore() const { return advice().otherInput.has_value() ? CoachAdvice::Level::unknown : advice().level; }

CoachAdvice CoachSession::adviceOnSelected() const
{
    auto said = coachAdvice (editor.setup(), editor.selectedInput(), meters.readings(), figures.channel(), catalogue, expectedLevel(), levelBefore());

    // What would lead to path A cannot be done where there is none.
    if (auto fixed = editor.channel(); said.fix != nullptr && opticalInputs::isOptical (editor.setup(), catalogue, editor.selectedInput()))
    {
        said.fix (fixed);

        if (fixed.activePath == Path::a)
        {
            said.button.clear();
            said.fix = nullptr;
        }
    }

    return said;
}

CoachAdvice CoachSession::adviceOnTake() const
{
    const auto& take = listening.take();
    const auto& channel = listening.channel();
    Setup setup = editor.setup();
    setup.rig = listening.rig();
    setup.armed.assign (setup.rig.channels.size(), true);
    setup.sources.assign (setup.rig.channels.size(), editor.source());
    setup.absent.clear();
    auto said = coachAdvice (setup, 0, meters.readings(), { take.figuresOf (Path::a), take.figuresOf (Path::b) }, catalogue, {}, levelBefore());

    // A take stays what it is. Its cure is one for the next only where that would be recorded in the same way.
    auto next = editor.channel();
    next.activePath = channel.activePath;

    if (! (next == channel && editor.setup().rig.interfaceId == setup.rig.interfaceId))
    {
        said.button.clear();
        said.fix = nullptr;
    }

    return said;
}

void CoachSession::setupChanged (const Setup& before, bool isRecording)
{
    elsewhere.forget();
    const auto& now = editor.setup();
    const auto other = advice().otherInput;
    const auto input = static_cast<std::size_t> (other.value_or (editor.selectedInput()));
    const auto isGone = other.has_value() && (*other >= now.numInputs() || ! now.isArmed (*other));

    if (! isRecording && (isGone || (input < now.rig.channels.size() && InputMeters::isOther (before, now, input))))
        coach.resetAdvice();
}

std::optional<ExpectedLevel> CoachSession::expectedLevel() const
{
    // While a knob is moved there are responses by the dozen, and nobody asks for advice.
    if (meters.readings().analysedSeconds() <= 0.0)
        return std::nullopt;

    return figures.expectedLevel (editor.channel().activePath);
}
} // namespace plus48
