using Care.Grains.Files;
using Care.Grains.Storage;
using Care.Interfaces.Files;
using Npgsql;

namespace Care.Grains.DischargeSummaries;

/// <summary>The summaries that are there.</summary>
internal interface IFinishedSummaries
{
    /// <summary>The newest complete one of a consultation, or null.</summary>
    Task<Stored<FileState>?> Newest(Guid consultation);
}

/// <summary>Reads the records of finished summaries. Where grains write: a replica that lags would have a second one made.</summary>
internal sealed class SqlFinishedSummaries(CareDatabase database) : IFinishedSummaries
{
    private static readonly string NewestOfConsultation =
        $"""
        select t.id, t.document from file_upload t
        where t.file_type = {(int)FileType.DischargeSummary} and t.associated_with = $1 and t.upload_completed and not t.deleted
        order by t.created_date desc, t.pk desc limit 1
        """;

    public async Task<Stored<FileState>?> Newest(Guid consultation)
    {
        await using var command = database.State.CreateCommand(NewestOfConsultation);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = consultation });
        await using var rows = await command.ExecuteReaderAsync();
        return await rows.ReadAsync() ? rows.ReadStored<FileState>() : null;
    }
}
