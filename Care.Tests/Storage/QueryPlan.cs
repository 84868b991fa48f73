using System.Text.Json;
using Care.Grains.Storage;
using Npgsql;

namespace Care.Tests.Storage;

/// <summary>How PostgreSQL carries a statement out.</summary>
internal sealed class QueryPlan
{
    private readonly JsonElement root;

    private QueryPlan(string text)
    {
        Text = text;
        using var plan = JsonDocument.Parse(text);
        root = plan.RootElement[0].GetProperty("Plan").Clone();
    }

    /// <summary>The plan as PostgreSQL tells it, as JSON.</summary>
    public string Text { get; }

    /// <summary>The pages that it read, where it was carried out.</summary>
    public long Buffers => root.GetProperty("Shared Hit Blocks").GetInt64() + root.GetProperty("Shared Read Blocks").GetInt64();

    /// <summary>The tables that it reads from end to end.</summary>
    public IEnumerable<string> Scanned => Nodes.Where(node => node.Type == "Seq Scan").Select(node => node.Relation!);

    /// <summary>Its steps, each with the table that it reads.</summary>
    public IEnumerable<(string Type, string? Relation)> Nodes
    {
        get
        {
            Stack<JsonElement> open = new([root]);
            while (open.TryPop(out var node))
            {
                yield return (node.GetProperty("Node Type").GetString()!, node.TryGetProperty("Relation Name", out var relation) ? relation.GetString() : null);
                foreach (var child in node.TryGetProperty("Plans", out var children) ? children.EnumerateArray() : default)
                {
                    open.Push(child);
                }
            }
        }
    }

    /// <summary>The plan that a statement is carried out by: one for any values, as the connections of a silo ask for (<see cref="CareDatabase"/>).</summary>
    /// <param name="command">The statement; it is used up.</param>
    /// <param name="analyze">Whether it is carried out.</param>
    public static async Task<QueryPlan> Explain(NpgsqlCommand command, bool analyze = false)
    {
        await using (command)
        {
            var how = $"explain ({(analyze ? "analyze, buffers, " : "")}format json)";
            var statement = command.CommandText;
            if (command.Parameters.Count == 0)
            {
                command.CommandText = $"{how} {statement}";
                return new((string)(await command.ExecuteScalarAsync())!);
            }

            var numbers = Enumerable.Range(1, command.Parameters.Count).ToList();
            command.CommandText = $"select {string.Join(", ", numbers.Select(n => $"pg_typeof(${n})::text, quote_nullable(${n}::text)"))}";
            await using var values = await command.ExecuteReaderAsync();
            await values.ReadAsync();
            var types = string.Join(", ", numbers.Select(n => values.GetString((2 * n) - 2)));
            var literals = string.Join(", ", numbers.Select(n => values.GetString((2 * n) - 1)));
            await values.DisposeAsync();
            command.Parameters.Clear();
            command.CommandText =
                $"""
                set plan_cache_mode = force_generic_plan;
                prepare explained ({types}) as {statement};
                {how} execute explained ({literals});
                deallocate explained;
                reset plan_cache_mode
                """;
            return new((string)(await command.ExecuteScalarAsync())!);
        }
    }
}
