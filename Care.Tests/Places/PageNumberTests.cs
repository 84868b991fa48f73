using Care.Interfaces.Calls;

namespace Care.Tests.Places;

/// <summary>Numbered pages (contract 01, A6).</summary>
public sealed class PageNumberTests
{
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(1, 500, 1)]
    [InlineData(2, 501, 2)]
    [InlineData(PageNumber.LastPage, 0, 1)]
    [InlineData(PageNumber.LastPage, 1000, 2)]
    [InlineData(PageNumber.LastPage, 1001, 3)]
    public void A_page_that_there_is_has_a_number(int asked, long count, int number) => Assert.Equal(number, new PageNumber(asked, 500).Among(count));

    [Theory]
    [InlineData(2, 0)]
    [InlineData(2, 500)]
    [InlineData(int.MaxValue, 20_835)]
    public void A_page_beyond_the_last_one_is_none(int asked, long count) => Assert.Null(new PageNumber(asked, 500).Within(count));

    [Fact]
    public void The_third_page_begins_after_two_whole_pages() => Assert.Equal(new Paging(200, 400), new PageNumber(3, 200).Within(401));
}
