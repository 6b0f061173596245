// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plus48
{
/** What a figure of a datasheet rests on. A table tells by three columns, `measured`, `derived` and `assumed`, which hold names of
    columns with spaces between them; every other figure of such a row is published.
*/
enum class FigureBasis
{
    /** The maker says so. */
    published,

    /** Somebody else measured one. */
    measured,

    /** It follows from what the maker says, of this one or of its sibling. */
    derived,

    /** Nobody says so: it is what is usual. No verdict may rest on it. */
    assumed
};
} // namespace plus48
