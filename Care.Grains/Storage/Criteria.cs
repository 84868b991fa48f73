using System.Runtime.CompilerServices;
using System.Text;
using Care.Interfaces.Calls;
using Npgsql;

namespace Care.Grains.Storage;

/// <summary>
/// The conditions of a list, joined by AND, each a piece of SQL with its values as parameters: <c>criteria.Add($"f.district = {district}")</c> never puts a
/// value into the text.
/// </summary>
internal sealed class Criteria
{
    private readonly StringBuilder text = new();
    private readonly List<NpgsqlParameter> parameters = [];

    /// <summary>The condition of the where clause; <c>true</c> when nothing was added.</summary>
    public string Sql => text.Length == 0 ? "true" : text.ToString();

    /// <summary>Adds a condition.</summary>
    public Criteria Add([InterpolatedStringHandlerArgument("")] ref Condition condition)
    {
        condition.Finish();
        return this;
    }

    /// <summary>Adds a condition where a filter was given.</summary>
    public Criteria AddIf(bool given, [InterpolatedStringHandlerArgument("", nameof(given))] ref Condition condition)
    {
        if (given)
        {
            condition.Finish();
        }

        return this;
    }

    /// <summary>
    /// The name in the column must contain the part, where one was given: case-insensitively, and however either was typed (<c>searchable</c>,
    /// <c>0227_names.sql</c>).
    /// </summary>
    public Criteria AddName(string? part, string column)
    {
        if (part is not null)
        {
            text.Append(text.Length == 0 ? "(" : " and (")
                .Append("searchable(").Append(column).Append(") ilike searchable(").Append(Parameter(LikePattern.Containing(part))).Append("))");
        }

        return this;
    }

    /// <summary>Every word must occur in one of the columns, as names do (contract 01, A7).</summary>
    public Criteria AddSearch(string? searchText, params ReadOnlySpan<string> columns)
    {
        foreach (var term in SearchTerms.Of(searchText))
        {
            var at = Parameter(LikePattern.Containing(term));
            text.Append(text.Length == 0 ? "(" : " and (");
            for (var i = 0; i < columns.Length; i++)
            {
                text.Append(i == 0 ? "" : " or ").Append("searchable(").Append(columns[i]).Append(") ilike searchable(").Append(at).Append(')');
            }

            text.Append(')');
        }

        return this;
    }

    /// <summary>A parameter that stands outside the conditions: a limit, an offset.</summary>
    public string Parameter<T>(T value)
    {
        parameters.Add(new NpgsqlParameter { Value = value is null ? DBNull.Value : value });
        return "$" + parameters.Count;
    }

    /// <summary>Makes the command of a statement that the conditions are part of.</summary>
    public NpgsqlCommand Command(NpgsqlDataSource source, string sql)
    {
        var command = source.CreateCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>One condition while it is being written.</summary>
    [InterpolatedStringHandler]
    public ref struct Condition
    {
        private readonly Criteria criteria;
        private readonly StringBuilder? sql;

        public Condition(int literalLength, int formattedCount, Criteria criteria)
        {
            this.criteria = criteria;
            sql = new StringBuilder(literalLength + (4 * formattedCount));
        }

        public Condition(int literalLength, int formattedCount, Criteria criteria, bool given, out bool wanted)
        {
            this.criteria = criteria;
            wanted = given;
            sql = given ? new StringBuilder(literalLength + (4 * formattedCount)) : null;
        }

        public readonly void AppendLiteral(string literal) => sql!.Append(literal);

        /// <summary>Which part of a list is no value: it stands in the text (<see cref="PagingSql"/>).</summary>
        public readonly void AppendFormatted(Paging part) => sql!.Append(part.Sql());

        /// <summary>A kind stands in the text, too: some have a thousand times the rows of others, which one plan for all of them would not know.</summary>
        public readonly void AppendFormatted(Kind kind) => sql!.Append('\'').Append(kind.Table).Append('\'');

        public readonly void AppendFormatted<T>(T value) => sql!.Append(criteria.Parameter(value));

        internal readonly void Finish() => criteria.text.Append(criteria.text.Length == 0 ? "(" : " and (").Append(sql).Append(')');
    }
}
