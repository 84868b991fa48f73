using Care.Interfaces.Calls;
using Care.Interfaces.Operations;
using Care.Interfaces.Storage;
using Npgsql;

namespace Care.Silo.Commands;

/// <summary>Whoever runs a command, as the audit names them: the command, their account on the machine, and the machine.</summary>
internal static class Operator
{
    /// <summary>The caller of what a command asks of grains.</summary>
    public static Caller Running(string command) => Caller.System(By(command)) with { Address = Environment.MachineName };

    /// <summary>The database, for what a command writes by itself: the tables of master data log who is connected.</summary>
    public static NpgsqlDataSource Database(Settings settings, string command) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(DatabaseUrl.ToConnectionString(settings.Database.Url)) { ApplicationName = By(command) });

    /// <summary><c>CARE_OPERATOR</c>: who started the command, where it runs as somebody else.</summary>
    private static string By(string command) => $"{command} by {new SettingReader().Text("CARE_OPERATOR", Environment.UserName)}";
}
