using System.Globalization;
using Care.Interfaces.Calls;

namespace Care.Grains.Storage;

/// <summary>
/// Which part of a list is read, as SQL. Its two numbers, unlike all other values, stand in the text: PostgreSQL plans a part of unknown size for a tenth of
/// the table, finds the plan made for the real numbers better each time, and so plans each request anew, which takes longer than reading the page.
/// </summary>
internal static class PagingSql
{
    /// <summary>The clause that ends the page's select.</summary>
    public static string Sql(this Paging paging) => string.Create(CultureInfo.InvariantCulture, $"limit {paging.Limit} offset {paging.Offset}");

    /// <summary>The clause of a branch that many are merged from: none needs to give more than all that lies before the page's end.</summary>
    public static string SqlToEnd(this Paging paging) => string.Create(CultureInfo.InvariantCulture, $"limit {(long)paging.Limit + paging.Offset}");
}
