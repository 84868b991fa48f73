using Care.Interfaces.Operations;
using Care.Silo;
using Npgsql;

try
{
    return await CommandLine.Run(args);
}
catch (SettingException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
catch (CommandException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
catch (NpgsqlException e)
{
    await Console.Error.WriteLineAsync($"The database can't be used: {e.Message}");
    return 1;
}
