using Care.Interfaces.Operations;
using Care.WebFront;

try
{
    await FrontEnd.Build(ProductionSettings.Required(Settings.Read())).RunAsync();
    return 0;
}
catch (SettingException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
