namespace Care.Tests.Deployment;

public sealed class SettingsTableTests
{
    [Fact]
    public void Every_setting_that_a_program_reads_is_explained()
    {
        Assert.Contains("DATABASE_URL", SettingsTable.ReadByPrograms);
        Assert.Empty(SettingsTable.ReadByPrograms.Except(SettingsTable.Explained));
    }

    [Fact]
    public void Every_setting_that_is_explained_is_read()
    {
        var launcher = string.Concat(Directory.GetFiles(Path.Combine(Checkout.Root, "launcher")).Select(File.ReadAllText)) + Checkout.Read("care");
        var compose = Checkout.Read("docker-compose.yml");

        Assert.DoesNotContain(
            SettingsTable.Explained.Except(SettingsTable.ReadByPrograms),
            name => !launcher.Contains("${" + name, StringComparison.Ordinal) && !compose.Contains("${" + name, StringComparison.Ordinal));
    }
}
