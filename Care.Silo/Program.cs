using Care.Silo;

try
{
    return await Commands.Run(args);
}
catch (SettingException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
