using System.Reflection;
using Care.Interfaces.Calls;
using Care.Interfaces.Jobs;
using Care.Interfaces.Users;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.TypeSystem;

namespace Care.Tests.Calls;

/// <summary>How types are named on the wire, between processes of this release and of the one before.</summary>
public sealed class EarlierTypeNamesTests
{
    private readonly TypeConverter names =
        new ServiceCollection().AddSerializer().AddContractTypes().BuildServiceProvider().GetRequiredService<TypeConverter>();

    [Theory]
    [InlineData(typeof(Outcome<Document<UserDetail>>), "Care.Interfaces.Access.UserDetail,Care.Interfaces")]
    [InlineData(typeof(Outcome<Page<Skill>>), "Care.Interfaces.Access.Skill,Care.Interfaces")]
    [InlineData(typeof(Outcome<Document<JobsOfKind[]>>), "Care.Interfaces.Work.WorkOfKind[],Care.Interfaces")]
    [InlineData(typeof(UserType?), "Care.Interfaces.Access.UserType,Care.Interfaces")]
    public void What_was_moved_or_renamed_travels_under_its_earlier_name(Type type, string earlier)
    {
        Assert.Contains(earlier, names.Format(type), StringComparison.Ordinal);
        Assert.Equal(type, names.Parse(names.Format(type)));
    }

    [Fact]
    public void Every_answer_is_understood_by_the_name_that_it_travels_under()
    {
        Type[] answers =
        [
            .. typeof(Caller).Assembly.GetTypes().Where(type => type.IsInterface && type.IsAssignableTo(typeof(IGrain)))
                .SelectMany(grain => grain.GetMethods(BindingFlags.Public | BindingFlags.Instance))
                .Select(method => method.ReturnType).Where(answer => answer.IsGenericType).Select(answer => answer.GenericTypeArguments[0]).Distinct(),
        ];
        Assert.NotEmpty(answers);
        Assert.All(answers, answer => Assert.Equal(answer, names.Parse(names.Format(answer))));
    }

    [Theory]
    [InlineData("System.Collections.Generic.List`1[[Care.Interfaces.Access.UserDetail,Care.Interfaces]]")]
    [InlineData("care.Outcome`1[[System.Lazy`1[[Care.Interfaces.Access.UserDetail,Care.Interfaces]]]]")]
    public void An_earlier_name_opens_no_type_that_no_answer_is_made_of(string name) => Assert.ThrowsAny<Exception>(() => names.Parse(name));
}
