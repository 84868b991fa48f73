using System.Text.Json;
using Care.Grains.Jobs;
using Care.Grains.Notifications;
using Care.Grains.Storage;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Notifications;

/// <summary>People who are told of something, and what they are told.</summary>
internal static class Receivers
{
    /// <summary>A member of a facility.</summary>
    public static Task<TestUser> Member(this CareSystem system, Guid facility, UserType type = UserType.Nurse) =>
        system.User(type, set => set with { HomeFacility = facility, Facilities = [facility] });

    /// <summary>The integer key by which other rows name the user.</summary>
    public static async Task<int> Pk(this CareSystem system, TestUser user) => (int)(await system.Sql("select pk from care_user where id = $1", user.Id))!;

    /// <summary>Runs a job to its end, by the silo.</summary>
    public static async Task Run(this CareSystem system, Job job)
    {
        var queue = system.SiloServices.GetRequiredService<IJobQueue>();
        await queue.Enqueue(job);
        await Eventually.Holds(() => queue.Find(job.Id), report => report?.State is JobState.Done or JobState.SetAside, $"the end of {job.Kind}");
        Assert.Equal(JobState.Done, (await queue.Find(job.Id))!.State);
    }

    /// <summary>Runs a job a second time, as happens when a silo dies before it could say that the job is done.</summary>
    public static async Task<string?> RunHandler(this CareSystem system, Job job) =>
        await system.SiloServices.GetServices<IJobHandler>().Single(handler => handler.Kind == job.Kind).Run(job, TestContext.Current.CancellationToken);

    /// <summary>What pushes, with other options than the system's.</summary>
    public static PushSender Sender(this CareSystem system, PushOptions options) =>
        new(system.SiloServices.GetRequiredService<CareDatabase>(), system.Grains, options, TimeProvider.System);

    public static async Task<object?> Sql(this CareSystem system, string sql, params object[] values)
    {
        await using var command = system.Database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteScalarAsync();
    }

    /// <summary>The notifications of whoever is signed in, newest first.</summary>
    public static async Task<IReadOnlyList<JsonElement>> Notifications(this HttpClient receiver, string query = "") =>
        [.. (await receiver.GetAsync("/api/v1/notification/" + query).Ok()).GetProperty("results").EnumerateArray()];

    /// <summary>Waits for the receiver's notifications of an event.</summary>
    public static async Task<IReadOnlyList<JsonElement>> Notified(this HttpClient receiver, string happened, int count = 1) =>
        await Eventually.Holds(() => receiver.Notifications($"?event={happened}"), told => told.Count == count, $"{count} notifications of {happened}");
}
