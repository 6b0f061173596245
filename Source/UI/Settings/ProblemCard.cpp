// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Settings/ProblemCard.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int textLeft = 44, top = 12, buttonHeight = 28;
constexpr float lineHeight = 18.0f;
} // namespace

ProblemCard::ProblemCard()
{
    setPrimary (DeviceProblem::Action::tryAgain);
}

void ProblemCard::setProblem (const DeviceProblem& newProblem)
{
    const auto isOther = newProblem.action != problem.action;
    problem = newProblem;
    setTitle (problem.message);

    if (isOther)
        setPrimary (problem.action);

    repaint();
}

void ProblemCard::setPrimary (DeviceProblem::Action action)
{
    const auto make = [this] (DeviceProblem::Action which, bool isPrimary, const char* help, std::function<void()>& todo) {
        auto button = std::make_unique<PushButton> (isPrimary ? PushButton::Kind::primary : PushButton::Kind::small, DeviceProblem { {}, which }.actionText());
        button->setNames (DeviceProblem { {}, which }.actionText(), help);
        button->onPress = [&todo] {
            if (todo != nullptr)
                todo();
        };
        addAndMakeVisible (*button);
        return button;
    };

    using Action = DeviceProblem::Action;
    tryAgain = make (Action::tryAgain, action == Action::tryAgain, "Opens the device once more, with the settings it had.", onTryAgain);
    useSimulated = make (Action::useSimulated, action == Action::useSimulated, "Goes on with the simulated interface: takes are recorded, nothing is heard.", onUseSimulated);
    resized();
}

float ProblemCard::messageHeight (int width, juce::Graphics* g) const
{
    const juce::Rectangle<float> room (static_cast<float> (textLeft), static_cast<float> (top), static_cast<float> (width - textLeft - 16), 200.0f);
    return drawParagraph (g, problem.message, type::strong(), palette().t1, room, lineHeight);
}

int ProblemCard::heightFor (int width) const
{
    return top + static_cast<int> (std::ceil (messageHeight (width, nullptr))) + 16 + 10 + buttonHeight + 12;
}

void ProblemCard::resized()
{
    const auto y = getHeight() - 12 - buttonHeight;
    const auto width = tryAgain->idealWidth();
    tryAgain->setBody ({ textLeft, y, width, buttonHeight });
    useSimulated->setBody ({ textLeft + width + 8, y, useSimulated->idealWidth(), buttonHeight });
}

void ProblemCard::paint (juce::Graphics& g)
{
    const auto& p = palette();
    drawCard (g, getLocalBounds().toFloat(), p.s2);
    drawCardRing (g, getLocalBounds().toFloat(), p.red);
    drawIcon (g, Icon::warn, { 16.0f, 14.0f, 18.0f, 18.0f }, p.red);

    const auto height = messageHeight (getWidth(), &g);
    drawText (g, "Your takes are safe.", type::caption(), p.t3, { static_cast<float> (textLeft), static_cast<float> (top) + height + 1.0f, static_cast<float> (getWidth() - textLeft - 16), 14.0f });
}

std::unique_ptr<juce::AccessibilityHandler> ProblemCard::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::group);
}
} // namespace plus48::ui
