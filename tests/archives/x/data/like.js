window.YTD.like.part0 = [
  { "like" : { "tweetId" : "1719999999999999999", "fullText" : "Words of somebody", "expandedUrl" : "https://twitter.com/i/web/status/1719999999999999999" } },
  { "like" : { "tweetId" : "1719999999999999998", "expandedUrl" : "https://twitter.com/ada_writes/status/1719999999999999998" } }
]
