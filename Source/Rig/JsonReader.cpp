// SPDX-License-Identifier: GPL-3.0-or-later
#include "Json.h"

#include "Signal/NumberText.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

namespace plus48
{
namespace
{
/** Recursive descent; the first thing wrong ends it. */
class Parser
{
public:
    explicit Parser (std::string_view textToParse) : text (textToParse) {}

    bool parseDocument (juce::var& result)
    {
        return parseValue (result, 0) && (isAtEndAfterSpace() || fail ("text after the end of the value"));
    }

    juce::Result failure() const
    {
        const auto line = 1 + std::count (text.begin(), text.begin() + static_cast<std::ptrdiff_t> (std::min (position, text.size())), '\n');
        return juce::Result::fail ("is not JSON: line " + juce::String (static_cast<juce::int64> (line)) + " has " + error);
    }

private:
    static constexpr int maxDepth = 64;

    // JUCE looks for a member by going through all of them.
    static constexpr int maxMembers = 10000;

    bool fail (const char* what)
    {
        error = what;
        return false;
    }

    char peek() const noexcept { return position < text.size() ? text[position] : '\0'; }

    void skipSpace() noexcept { position = std::min (text.find_first_not_of (" \t\r\n", position), text.size()); }

    bool isAtEndAfterSpace() noexcept
    {
        skipSpace();
        return position >= text.size();
    }

    bool accept (char c) noexcept
    {
        skipSpace();

        if (position >= text.size() || text[position] != c)
            return false;

        ++position;
        return true;
    }

    bool takeWord (std::string_view word) noexcept
    {
        if (text.substr (position, word.size()) != word)
            return false;

        position += word.size();
        return true;
    }

    bool parseValue (juce::var& value, int depth)
    {
        if (depth > maxDepth)
            return fail ("values nested deeper than 64");

        if (isAtEndAfterSpace())
            return fail ("an end where a value should be");

        switch (peek())
        {
            case '{': return parseObject (value, depth);
            case '[': return parseArray (value, depth);
            case '"': return parseStringValue (value);
            default: break;
        }

        if (takeWord ("true"))
        {
            value = true;
            return true;
        }
        if (takeWord ("false"))
        {
            value = false;
            return true;
        }
        if (takeWord ("null"))
        {
            value = juce::var();
            return true;
        }

        return parseNumber (value);
    }

    bool parseObject (juce::var& value, int depth)
    {
        const juce::DynamicObject::Ptr object = new juce::DynamicObject();
        value = juce::var (object.get());
        ++position;

        if (accept ('}'))
            return true;

        do
        {
            skipSpace();
            std::string name;
            juce::var member;

            if (peek() != '"' || ! parseString (name))
                return error == nullptr ? fail ("something other than a name in quotes in an object") : false;

            if (name.empty())
                return fail ("an empty name");

            if (! accept (':'))
                return fail ("a name without a colon");

            if (object->getProperties().size() >= maxMembers)
                return fail ("an object of more than 10000 members");

            if (! parseValue (member, depth + 1))
                return false;

            object->setProperty (juce::Identifier (juce::String::fromUTF8 (name.data(), static_cast<int> (name.size()))), member);
        } while (accept (','));

        return accept ('}') || fail ("an object without an end");
    }

    bool parseArray (juce::var& value, int depth)
    {
        juce::Array<juce::var> elements;
        ++position;

        if (! accept (']'))
        {
            do
            {
                juce::var element;

                if (! parseValue (element, depth + 1))
                    return false;

                elements.add (std::move (element));
            } while (accept (','));

            if (! accept (']'))
                return fail ("a list without an end");
        }

        value = std::move (elements);
        return true;
    }

    bool parseStringValue (juce::var& value)
    {
        std::string string;

        if (! parseString (string))
            return false;

        value = juce::String::fromUTF8 (string.data(), static_cast<int> (string.size()));
        return true;
    }

    bool parseString (std::string& string)
    {
        for (++position; position < text.size(); ++position)
        {
            const auto c = text[position];

            if (c == '"')
            {
                ++position;
                return true;
            }

            if (static_cast<unsigned char> (c) < 0x20)
                break;

            if (c != '\\')
                string += c;
            else if (! parseEscape (string))
                return fail ("an unknown escape in a string");
        }

        return fail ("a string without an end");
    }

    /** Stops on the escape's last character. */
    bool parseEscape (std::string& string)
    {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";

        ++position;

        if (peek() == 'u')
            return parseUnicode (string);

        const auto letter = letters.find (peek());

        if (position >= text.size() || letter == std::string_view::npos)
            return false;

        string += meanings[letter];
        return true;
    }

    bool parseUnicode (std::string& string)
    {
        auto code = parseHex();

        // A pair of surrogates is one character; one alone is none.
        if (code && *code >= 0xd800 && *code < 0xdc00)
        {
            const auto isPair = text.substr (position + 1, 2) == "\\u";
            position += isPair ? 2u : 0u;
            const auto low = isPair ? parseHex() : std::nullopt;

            if (! low || *low < 0xdc00 || *low >= 0xe000)
                return false;

            code = 0x10000 + ((*code - 0xd800) << 10) + (*low - 0xdc00);
        }

        if (! code || *code == 0 || (*code >= 0xd800 && *code < 0xe000))
            return false;

        string += juce::String::charToString (static_cast<juce::juce_wchar> (*code)).toStdString();
        return true;
    }

    /** Four digits after the current character. */
    std::optional<unsigned> parseHex()
    {
        const auto digits = text.substr (std::min (position + 1, text.size()), 4);
        unsigned code = 0;
        const auto [end, status] = std::from_chars (digits.data(), digits.data() + digits.size(), code, 16);

        if (digits.size() != 4 || status != std::errc {} || end != digits.data() + 4)
            return {};

        position += 4;
        return code;
    }

    bool parseNumber (juce::var& value)
    {
        const auto end = std::min (text.find_first_not_of ("0123456789.eE+-", position), text.size());
        const auto digits = text.substr (position, end - position);
        const auto isNumber = ! digits.empty() && digits.front() != '+' && digits.front() != '.' && digits.back() != '.';
        const auto number = isNumber ? numberFromText (digits) : std::nullopt;

        if (! number)
            return fail ("something that is no value");

        position = end;
        juce::int64 integer = 0;
        const auto parsed = std::from_chars (digits.data(), digits.data() + digits.size(), integer);

        // -0 is a double: integers have no sign of zero.
        if (parsed.ec != std::errc {} || parsed.ptr != digits.data() + digits.size() || digits == "-0")
            value = *number;
        else if (integer >= std::numeric_limits<int>::min() && integer <= std::numeric_limits<int>::max())
            value = static_cast<int> (integer);
        else
            value = integer;

        return true;
    }

    std::string_view text;
    size_t position = 0;
    const char* error = nullptr;
};
} // namespace

juce::Result parseJson (std::string_view text, juce::var& result)
{
    if (text.substr (0, 3) == "\xef\xbb\xbf")
        text.remove_prefix (3);

    if (text.size() > static_cast<size_t> (std::numeric_limits<int>::max())
        || text.find ('\0') != std::string_view::npos
        || ! juce::CharPointer_UTF8::isValidString (text.data(), static_cast<int> (text.size())))
        return juce::Result::fail ("is not text in UTF-8");

    Parser parser (text);

    if (parser.parseDocument (result))
        return juce::Result::ok();

    result = juce::var();
    return parser.failure();
}

juce::Result readJsonFile (const juce::File& file, int mostMegabytes, const juce::String& kind, juce::var& result)
{
    if (file.getSize() > static_cast<juce::int64> (mostMegabytes) << 20)
        return juce::Result::fail ("is larger than " + juce::String (mostMegabytes) + " MB, which no " + kind + " is");

    juce::MemoryBlock bytes;

    if (! file.loadFileAsData (bytes))
        return juce::Result::fail ("cannot be read");

    return parseJson ({ static_cast<const char*> (bytes.getData()), bytes.getSize() }, result);
}
} // namespace plus48
